"""Countries and regions that visitors come from, those that send many first."""

_NATIONS = """
USA United States|DEU Germany|SGP Singapore|JPN Japan|KOR South Korea|GBR United Kingdom|MYS Malaysia
THA Thailand|ARE United Arab Emirates|IDN Indonesia|FRA France|HKG Hong Kong SAR|BRA Brazil
KAZ Kazakhstan|SAU Saudi Arabia|AUS Australia|IND India|VNM Vietnam|ITA Italy|TWN Taiwan|NLD Netherlands
CAN Canada|TUR Türkiye|CHE Switzerland|ESP Spain|MAC Macao SAR|PHL Philippines|ZAF South Africa
MEX Mexico|HUN Hungary|UZB Uzbekistan|NZL New Zealand|CHL Chile|NGA Nigeria|KEN Kenya|QAT Qatar
IRL Ireland|SRB Serbia|MUS Mauritius|PRT Portugal|RUS Russia|POL Poland|BEL Belgium|FIN Finland|SWE Sweden
DNK Denmark|NOR Norway|AUT Austria|CZE Czechia|ROU Romania|GRC Greece|UKR Ukraine|BGR Bulgaria
HRV Croatia|SVK Slovakia|ISR Israel|JOR Jordan|KWT Kuwait|OMN Oman|BHR Bahrain|EGY Egypt|MAR Morocco
DZA Algeria|TUN Tunisia|ETH Ethiopia|GHA Ghana|TZA Tanzania|UGA Uganda|SEN Senegal|CIV Côte d’Ivoire
CMR Cameroon|AGO Angola|ZMB Zambia|RWA Rwanda|PAK Pakistan|BGD Bangladesh|LKA Sri Lanka|NPL Nepal
MMR Myanmar (Burma)|KHM Cambodia|LAO Laos|MNG Mongolia|BRN Brunei|KGZ Kyrgyzstan|TJK Tajikistan
TKM Turkmenistan|AZE Azerbaijan|GEO Georgia|ARM Armenia|IRN Iran|IRQ Iraq|ARG Argentina|COL Colombia
PER Peru|ECU Ecuador|URY Uruguay|CRI Costa Rica|PAN Panama|LTU Lithuania|LVA Latvia
EST Estonia|LUX Luxembourg|SVN Slovenia|CYP Cyprus|MLT Malta|AFG Afghanistan|ALB Albania|BLR Belarus
BIH Bosnia & Herzegovina|MKD North Macedonia|MNE Montenegro|MDA Moldova|ISL Iceland|XKX Kosovo|BEN Benin
BFA Burkina Faso|BDI Burundi|CPV Cape Verde|TCD Chad|COG Congo - Brazzaville|COD Congo - Kinshasa
DJI Djibouti|GAB Gabon|GMB Gambia|GIN Guinea|LSO Lesotho|LBR Liberia|LBY Libya|MDG Madagascar|MWI Malawi
MLI Mali|MRT Mauritania|MOZ Mozambique|NAM Namibia|NER Niger|SYC Seychelles|SLE Sierra Leone|SOM Somalia
SSD South Sudan|SDN Sudan|TGO Togo|ZWE Zimbabwe|BWA Botswana|SWZ Eswatini|BOL Bolivia|PRY Paraguay
VEN Venezuela|CUB Cuba|DOM Dominican Republic|GTM Guatemala|HND Honduras|SLV El Salvador|NIC Nicaragua
HTI Haiti|JAM Jamaica|TTO Trinidad & Tobago|BRB Barbados|GUY Guyana|SUR Suriname|BLZ Belize|BHS Bahamas
FJI Fiji|WSM Samoa|MDV Maldives
"""

NATIONS = tuple((entry[:3], entry[4:]) for line in _NATIONS.strip().splitlines() for entry in line.split("|"))
"""Alpha-3 code (XKX for Kosovo) and English name; the host is not among them."""

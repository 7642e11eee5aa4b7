"""The words that people put above their columns, in the languages of the lists seen so far.

English, German, French, Spanish and Chinese, and the usual ones in Italian, Polish and Portuguese;
traditional characters are read as simplified ones. Singular and plural, case, accents and punctuation do not
matter. `EXACT` words only count when they are the whole header; the others also at the end of a longer one
("Registered country", "展商国别").
"""

from expo_app.model.layout import Field

HEADERS: dict[Field, str] = {
    Field.ORGANISATION: """
        company; company name; name of company; exhibitor; exhibitor name; name of exhibitor;
        exhibiting company;
        organisation; organization; organisation name; organization name; institution; firm;
        firm name; enterprise;
        corporate name; legal name; business name; participant; delegation; employer; member;
        member name
        firma; firmenname; aussteller; ausstellername; name des ausstellers; name der firma;
        unternehmen;
        unternehmensname; name des unternehmens; organisationsname; gesellschaft; institution;
        teilnehmer
        societe; nom de la societe; raison sociale; exposant; nom de l'exposant; nom exposant;
        entreprise;
        nom de l'entreprise; organisme; empresa; nombre de la empresa; razon social; expositor;
        nombre del expositor; compania; entidad; institucion; azienda; espositore; ragione sociale
        公司名称; 公司名; 公司; 公司全称; 展商名称; 展商; 参展商; 参展商名称; 企业名称; 企业名;
        企业; 企业全称;
        单位名称; 单位; 单位全称; 参展企业; 参展企业名称; 参展单位; 参展单位名称; 参展公司;
        机构名称; 机构;
        工作单位; 所在单位; 厂商; 厂商名称; 厂家; 参展机构; 参展商中文名称
        nome dell'azienda; nome azienda; nome espositore; societa; impresa; nome da empresa;
        nome do expositor; organizacao; nazwa firmy; nazwa; firma wystawcy; wystawca; nazwa wystawcy;
        przedsiebiorstwo; organizacja; exhibiting organisation; exhibitor company
    """,
    Field.COUNTRY: """
        country; country region; country or region; country and region; countries and regions;
        region country;
        nationality; country of origin; origin; country name; country code; exhibitor country;
        home country
        land; staat; herkunftsland; land region; landeskennzeichen; laendercode; landercode;
        nationalitat; nation
        pays; pays d'origine; nationalite; pays region; pais; pais de origen; nacionalidad;
        pais region; paese
        国别; 国家; 国别地区; 国家地区; 国家或地区; 国家和地区; 国家及地区; 国籍; 来源国;
        所属国家; 国家名称;
        所在国家; 所在国; 国别及地区; 国家代码
        nazione; paese di origine; nazionalita; pais de origem; kraj; kraj pochodzenia; panstwo;
        country of registration; 国家名; 所属国
    """,
    Field.ADDRESS: """
        address; company address; postal address; street address; mailing address; adresse;
        anschrift;
        firmenadresse; postanschrift; adresse postale; direccion; domicilio; indirizzo
        地址; 通讯地址; 公司地址; 注册地址; 单位地址; 企业地址; 详细地址; 联系地址
        endereco; adres; siedziba
    """,
    Field.ROLE: """
        role; exhibitor type; type of exhibitor; exhibitor role; participation type;
        type of participation;
        participant type; type; visitor type; type of visitor; badge type; badge category;
        attendee type;
        exhibitor category; exhibitor status type
        rolle; ausstellerart; ausstellertyp; teilnahmeart; teilnehmerart; art der teilnahme;
        besuchertyp;
        besucherart; ausweisart; type d'exposant; type de participation; type de visiteur;
        role de l'exposant
        tipo de expositor; tipo de participacion; tipo de visitante; tipo
        角色; 参展商类型; 展商类型; 参展类型; 参展类别; 展商类别; 参展商类别; 参展身份;
        展商身份; 参展商性质;
        展商性质; 展商角色; 观众类型; 观众类别; 证件类型; 胸卡类型; 参会类型; 身份
        ruolo; tipo di espositore; tipologia espositore; tipo di partecipazione; funcao;
        tipo de participante; typ wystawcy; rodzaj wystawcy; rodzaj uczestnictwa; rola; qualite
    """,
    Field.MAIN_EXHIBITOR: """
        main exhibitor; main exhibitor name; host exhibitor; lead exhibitor; stand holder;
        on stand of; stand of;
        co exhibitor of; represented by; shared with; hauptaussteller; standinhaber;
        auf stand von; vertreten durch
        exposant principal; titulaire du stand; expositor principal; titular del stand
        主展商; 主展商名称; 所属主展商; 所属展商; 主参展商; 隶属主展商; 代表方
        espositore principale; wystawca glowny; glowny wystawca; host company; parent exhibitor
    """,
    Field.MODE: """
        mode; participation mode; mode of participation; attendance mode; attendance;
        online on site; on site online;
        online; online offline; teilnahmeform; teilnahmemodus; mode de participation; modalidad
        参展方式; 参展形式; 参与方式; 参会方式; 线上线下; 线上或线下; 是否线上; 参展模式
    """,
    Field.STATUS: """
        status; booking status; exhibitor status; contract status; participation status;
        registration status; application status;
        anmeldestatus; buchungsstatus; vertragsstatus; statut; etat; estado; estatus
        状态; 报名状态; 参展状态; 合同状态; 确认状态; 审核状态; 展商状态
        stato; stato prenotazione; situacao; status zgloszenia; statut de l'inscription;
        estado de la reserva
    """,
    Field.SECTORS: """
        sector; industry; category; product category; product group; product sector;
        sector of activity; branch;
        field of activity; business sector; product; industry sector; main sector; nomenclature;
        main category;
        exhibition category; exhibit category; exhibition sector; zone; exhibition zone;
        exhibition area; theme; segment
        branche; warengruppe; produktgruppe; produktkategorie; sektor; kategorie; warenverzeichnis;
        angebotsbereich; ausstellungsbereich; themenbereich; produktbereich; wirtschaftszweig
        secteur; secteur d'activite; categorie; categorie de produits; groupe de produits;
        filiere; domaine
        rubro; categoria; categoria de productos; sector de actividad; actividad; industria
        行业; 所属行业; 行业类别; 行业分类; 展品类型; 展品类别; 产品类别; 展品范围; 产品类型;
        产品分类; 展品;
        展区; 所属展区; 参展展区; 展示类别; 题材; 类别; 所属领域; 领域; 行业领域; 展览类别; 主题展区
        settore; settore merceologico; categoria merceologica; merceologia; setor; setor de atividade;
        ramo; branza; kategoria; grupa produktow; secteur d'exposition; rubrique; sektoren; sectores;
        secteurs; ambito
    """,
    Field.HALL: """
        hall; hall no; hall number; pavilion hall; hall pavilion; exhibition hall; hall name;
        building
        halle; hallen nr; hallennr; hallennummer; messehalle; salle; hall d'exposition;
        pabellon; nave; padiglione
        展馆; 展馆号; 馆号; 馆; 展厅; 场馆; 所在展馆; 展馆名称; 馆别
        padiglioni; pavilhao; hala; hala nr; numer hali; numero padiglione; numero de pabellon;
        halle nr
    """,
    Field.STAND: """
        stand; booth; stand no; booth no; stand number; booth number; booth nr; booth code;
        stand code; booth id;
        stall; stall no; stall number; stand location; booth location; location and zone;
        stand booth; booth stand
        standnummer; stand nr; standnr; messestand; numero de stand; n de stand; emplacement;
        n stand; stand n
        numero de puesto; puesto; caseta; numero de caseta; stand numero
        展位号; 展位; 展位号码; 展台号; 展台; 摊位号; 摊位; 展位编号; 展台编号; 席位号; 馆位号;
        展馆展位号
        estande; numero estande; stoisko; numer stoiska; nr stoiska; posteggio; numero do estande;
        ubicacion; numero de estand; estand; 摊位号码
    """,
    Field.NET_SPACE: """
        net area; net space; net exhibition space; net exhibition area; booth size; stand size;
        stand area;
        booth area; space; area; size; exhibition space; floor space; booth dimension;
        stand dimension; net size;
        booth space; stand space; rented space; space booked; contracted space
        standflache; nettoflache; flache; standgrosse; standmasse; ausstellungsflache;
        netto ausstellungsflache;
        quadratmeter; surface; surface nette; surface du stand; superficie; superficie neta;
        area neta;
        tamano del stand; metros cuadrados; metrage
        展位面积; 净面积; 面积; 展位尺寸; 展台面积; 参展面积; 展览面积; 展位规格; 净展览面积;
        实际面积; 展出面积;
        摊位面积; 展位净面积; 租用面积; 使用面积
        superficie netta; superficie stand; metratura; metri quadri; mq; area liquida; metros quadrados;
        powierzchnia; powierzchnia netto; powierzchnia stoiska; metraz; surface d'exposition;
        superficie contratada; superficie del stand; dimensiones del stand; 净展出面积
    """,
    Field.WEBSITE: """
        website; web site; web; url; homepage; home page; internet; web address; webseite;
        company website; www;
        internetadresse; site web; site internet; pagina web; sitio web; web page
        网址; 网站; 官网; 公司网址; 企业网址; 公司网站; 企业网站; 官方网站; 主页
        sito web; sito; sito internet; sitio; sitio de internet; pagina internet; strona internetowa;
        strona www; strona; adresse web; adres www
    """,
    Field.EMAIL: """
        email; e mail; mail; email address; e mail address; contact email; contact e mail;
        mailadresse;
        e mail adresse; courriel; correo; correo electronico; adresse e mail
        邮箱; 电子邮箱; 电子邮件; 邮件; 邮箱地址; 联系邮箱; 企业邮箱
        posta elettronica; indirizzo e mail; e mail contatto; correio eletronico; adres e mail;
        poczta elektroniczna
    """,
    Field.IDENTIFIER: """
        account number; account no; account; exhibitor id; exhibitor number; exhibitor no;
        exhibitor code;
        customer number; customer no; customer id; company id; badge; badge no; badge number;
        badge id; id; slug;
        registration number; registration no; registration id; visitor id; visitor no;
        visitor number; attendee id;
        member number; ticket number; ticket no; barcode
        kunden nr; kundennummer; kundennr; debitor; debitorennummer; debitoren nr;
        aussteller nr; ausstellernummer;
        aussteller id; ausweisnummer; ausweis nr; besuchernummer; numero client; code client;
        numero de badge;
        id expositor; numero de cliente; codigo de cliente
        展商编号; 展商编码; 客户编码; 客户编号; 企业编号; 参展商编号; 观众编号; 胸牌号; 胸卡号;
        证件编号; 登记号;
        登记编号; 注册号; 注册编号; 会员号; 单位编号; 证件号
        codice cliente; codice espositore; numero espositore; numer klienta; numer wystawcy;
        id wystawcy; codigo de expositor; code exposant; numero d'exposant
    """,
    Field.EDITION: """
        edition; year; show year; fair year; event year; edition year; jahr; messejahr;
        veranstaltungsjahr; ausgabe;
        annee; ano; edicion; 届次; 届; 年份; 年度; 届别; 展会年份; 年
        anno; edizione; edicao; rok; edycja
    """,
    Field.EVENT: """
        event; event name; fair; fair name; trade fair; trade show; show; show name; exhibition;
        exhibition name;
        messe; messename; veranstaltung; salon; nom du salon; feria; evento; nombre de la feria
        展会; 展会名称; 展览会; 展览名称; 展会全称; 活动名称
        fiera; evento fiera; targi; nazwa targow; feira
    """,
    Field.POPULATION: """
        population; participant group; list type; teilnehmergruppe; 人群; 名单类型; 人员类别
    """,
    # Known, and of no use for counting; naming them keeps them from being taken for something else.
    Field.IGNORED: """
        no; nr; number; s n; sn; serial no; serial number; index; item; pos; position; lfd nr;
        lfd; laufende nummer;
        rang; numero; n; row; line; 序号; 编号; 行号; 序列号; 次序; 号
        also known as; alias; brand; brands; marke; marken; marque; 品牌; 品牌名称; 简称; short name
        phone; telephone; tel; mobile; fax; telefon; telefax; handy; telefono; contact;
        contact person; contacts; kontakt;
        ansprechpartner; contacto; 电话; 联系电话; 手机; 手机号; 手机号码; 传真; 联系方式;
        联系人; 联系人姓名
        city; town; province; state; zip; zip code; postal code; postcode; region; county; ort;
        stadt; plz;
        bundesland; postleitzahl; ville; code postal; ciudad; provincia; 省市; 城市; 邮编; 省份;
        省; 地区; 市; 区县;
        邮政编码; 所在地
        founded; established; year founded; foundation year; gegrundet; grundungsjahr; 成立年份;
        成立时间; 成立日期
        employee; staff; number of employees; mitarbeiter; mitarbeiterzahl; 员工人数; 员工数;
        人数; delegates
        booth type; stand type; type of stand; type of booth; standart; standtyp; standform;
        tipo de stand; type de stand; 展位类型;
        展台类型; 标展特装; 搭建类型; 企业类型; 企业性质; 单位性质; 公司性质; 单位类型;
        经营范围; 主营业务; 主营产品
        represented company; represented companies; co exhibitor; contact name;
        vertretenes unternehmen; vertretene firma;
        mitaussteller; 联合参展商; 被代理企业; 被代表企业
        first time; first time exhibitor; new exhibitor; erstaussteller; 是否首次参展; 首次参展;
        是否新展商; 新老展商
        remark; note; comment; bemerkung; anmerkung; hinweis; remarque; observaciones; nota;
        备注; 说明; 注
        pavilion; country pavilion; group stand; gemeinschaftsstand; 组团单位; 组展单位; 展团;
        国家馆; 合作伙伴级别
        first name; last name; surname; family name; given name; full name; vorname; nachname;
        person; visitor; besucher;
        job title; position title; function; title; salutation; department; gender; anrede;
        姓名; 职务; 职位; 部门; 性别; 称谓;
        观众姓名; 参观目的; visit date; date of visit; entry date; date; datum;
        registration date; registered on; 日期;
        登记日期; 注册时间; 入场时间; 参观日期; 报名时间; 入场日期; group type;
        affiliation type; description;
        beschreibung; 简介; 公司简介; 企业简介; profile; logo; elevator pitch; track; meeting
        lp; l p; progressivo; citta; cidade; miasto; kod pocztowy; cap; telefone; uwagi; osservazioni;
        observacoes; parent company; parent group; muttergesellschaft; konzern; 母公司; 所属集团;
        stand builder; standbauer; 搭建商; invoice recipient; rechnungsempfanger; tipo stand; typ stoiska;
        nowy wystawca; prima partecipazione; nouveau exposant; primera participacion; effectif;
        empleados; sales manager; account manager; vertriebsmitarbeiter; 业务员; 销售
    """,
}

EXACT = """
    account; area; attendance; badge; branch; class; contact; contacts; date; delegation; event;
    exhibition; fair; feria;
    firm; function; id; industria; internet; item; land; line; location; mail; member; messe;
    mode; n; no; nota; note;
    nr; number; numero; online; origin; ort; person; pos; position; product; region; role; row;
    show; size; space; staat;
    staff; state; status; surface; theme; tipo; title; type; web; year; zone; visitor; besucher;
    profile; track; meeting;
    adres; ambito; anno; cap; effectif; fiera; hala; kategoria; lp; nazwa; ramo; rok; rola; ruolo; sito;
    situacao; stato; strona; targi;
    name; nom; nombre; nome; affiliation; iso; slug; participant; teilnehmer; building; segment; product
    号; 年; 届; 市; 省; 馆; 注; 展品; 领域; 机构; 身份; 人数; 地区; 类别; 说明; 公司; 企业;
    单位; 编号; 序号; 名称; 全称
"""

# Header words that say little: a better column of the same field takes their place.
WEAK: dict[str, tuple[Field, float]] = {
    "name": (Field.ORGANISATION, 0.7),
    "nom": (Field.ORGANISATION, 0.7),
    "nombre": (Field.ORGANISATION, 0.7),
    "nome": (Field.ORGANISATION, 0.7),
    "名称": (Field.ORGANISATION, 0.7),
    "全称": (Field.ORGANISATION, 0.7),
    "affiliation": (Field.ORGANISATION, 0.6),
    "participant": (Field.ORGANISATION, 0.7),
    "teilnehmer": (Field.ORGANISATION, 0.7),
    "delegation": (Field.ORGANISATION, 0.8),
    "member": (Field.ORGANISATION, 0.7),
    "brand": (Field.IGNORED, 0.6),
    "iso": (Field.COUNTRY, 0.65),
    "iso2": (Field.COUNTRY, 0.65),
    "iso3": (Field.COUNTRY, 0.65),
    "iso 2": (Field.COUNTRY, 0.65),
    "iso 3": (Field.COUNTRY, 0.65),
    "iso code": (Field.COUNTRY, 0.65),
    "location": (Field.STAND, 0.4),
    "zone": (Field.SECTORS, 0.7),
    "展区": (Field.SECTORS, 0.7),
    "exhibition area": (Field.SECTORS, 0.7),
    "type": (Field.ROLE, 0.7),
    "tipo": (Field.ROLE, 0.7),
    "building": (Field.HALL, 0.7),
    "展品": (Field.SECTORS, 0.7),
    "theme": (Field.SECTORS, 0.7),
    "segment": (Field.SECTORS, 0.7),
    "product": (Field.SECTORS, 0.7),
}

# Words that only mean something together with the cell above them ("Stand" over "Number").
GENERIC = frozenset(
    {
        "no",
        "nr",
        "number",
        "nummer",
        "numero",
        "name",
        "code",
        "id",
        "type",
        "号",
        "号码",
        "编号",
        "名称",
        "全称",
    }
)

LANGUAGES: dict[str, tuple[str, ...]] = {
    "zh": ("simplified chinese", "chinese", "chinesisch", "chinois", "chino", "中文", "汉语"),
    "en": ("english", "englisch", "anglais", "ingles", "英文", "英语", "外文"),
    "de": ("german", "deutsch", "allemand", "德文"),
    "local": ("local language", "original language", "landessprache", "原文", "本国语言"),
}

UNITS: dict[str, tuple[str, ...]] = {
    "sqft": (
        "square feet",
        "square foot",
        "sq feet",
        "sq ft",
        "sqft",
        "ft2",
        "quadratfuss",
        "pieds carres",
        "平方英尺",
    ),
    "sqm": (
        *("square metres", "square meters", "square metre", "square meter", "quadratmeter"),
        *("metres carres", "metros cuadrados", "sq m", "sqm", "m2", "qm", "mq", "m x m"),
        *("平方米", "平米", "米", "m"),
    ),
}

# Traditional characters that headers, titles and totals are written with, each before its simplified one.
_PAIRS = (
    "國国號号館馆稱称類类別别業业單单產产參参網网電电郵邮區区積积編编備备註注狀状態态屆届總总計计觀观眾众購购買买職职務务聯联話话"
    "廠厂機机構构團团組组織织體体會会員员證证碼码廳厅場场題题屬属質质聲声範范圍围項项個个採采負负責责傳传戶户東东攤摊淨净實实際际廣广歐欧錄录審审簽签約约價价時时間间與与進进發发開开關关對对應应數数據据臺台"
)
SIMPLER = str.maketrans(dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))

"""What is shown, as data: charts, pages and the sentences above them."""

"""/nguoi-ky/: documents by who signed them."""

"""/tinh/<id>/: a unit, present or former."""

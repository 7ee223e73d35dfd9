"""Kho tri thức dân vận: from an archive of directives to a static, searchable site."""

"""Addresses of the internal site that a public one has nothing for."""

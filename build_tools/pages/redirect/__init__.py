"""Addresses once published that now lead elsewhere."""

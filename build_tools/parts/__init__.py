"""What pages of every kind are made of. Values hold plain text; only `render` knows how to write it."""

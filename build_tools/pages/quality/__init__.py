"""/chat-luong/: what is not known for sure."""

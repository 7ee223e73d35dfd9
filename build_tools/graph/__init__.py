"""The graph of instruments, documents, relations and passages, and its queries."""

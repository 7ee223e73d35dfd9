"""/dao-tao/the-nho/: flashcards."""

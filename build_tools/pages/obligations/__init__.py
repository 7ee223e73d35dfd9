"""/nhiem-vu/: who must do what, by when."""

"""Words under a font of the time before Unicode: which encoding they are in, by their letters alone."""


def decoded(words: str) -> tuple[str, str]:
    """The words in Unicode, and the name of their encoding; "" where they are Unicode already."""
    return words, ""

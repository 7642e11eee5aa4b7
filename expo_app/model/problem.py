"""What can go wrong, said in one sentence."""


class Problem(Exception):
    """The input or the request cannot be used.

    The message is one sentence for the user: it names the file, the sheet and the row as far as
    they are known, and says what to do. The command line prints it and exits with 2; the window
    shows it.
    """


class Problems(Problem):
    """Several problems of one request, each a sentence of its own."""

    def __init__(self, sentences: tuple[str, ...]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences

"""Walking through a small XML part, element by element."""

from collections.abc import Callable
from xml.parsers import expat

Attributes = dict[str, str]
Visit = Callable[[tuple[str, ...], Attributes], None]


def walk(xml: bytes, visit: Visit, leave: Callable[[str], None] | None = None) -> None:
    """Call `visit` with the path of names down to each element and its attributes, in document order,
    and `leave` with the name of each element that is complete.

    Names come without namespace prefixes. Nothing outside the part is ever read, and entities that
    would grow beyond measure are refused. Raises ValueError when the part is no proper XML.
    """
    path: list[str] = []

    def begin(name: str, attributes: Attributes) -> None:
        path.append(local(name))
        visit(tuple(path[-2:]), {local(key): value for key, value in attributes.items()})

    def end(_name: str) -> None:
        done = path.pop()
        if leave:
            leave(done)

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error


def local(name: str) -> str:
    """A name without its namespace prefix."""
    return name.rpartition(":")[2]

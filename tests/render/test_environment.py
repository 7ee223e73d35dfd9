"""What templates may and may not do."""

import pytest
from jinja2 import UndefinedError

from build_tools.render.environment import environment, yaml_string


def render(source: str, **values: object) -> str:
    """A template from a string."""
    return environment().from_string(source).render(**values)


def test_whatever_a_template_prints_is_escaped() -> None:
    assert render("{{ x }}", x="*a* <b>") == "&#42;a&#42; &#60;b&#62;"


def test_text_is_escaped_once_even_through_macros() -> None:
    source = "{% macro bold(t) %}**{{ t }}**{% endmacro %}{{ bold(x) }}"
    assert render(source, x="*") == "**&#42;**"


def test_a_name_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render("{{ x }}")


def test_none_is_an_error() -> None:
    with pytest.raises(TypeError):
        render("{{ x }}", x=None)


def test_front_matter_holds_any_text() -> None:
    assert yaml_string('a "b"\n<c>: #') == '"a &quot;b&quot; &lt;c&gt;: #"'

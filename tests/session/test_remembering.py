"""What is remembered, and for how long."""

from expo_app.model.query import Query
from expo_app.session.remembering import Answers, Memory


def test_the_present_and_the_one_before_are_remembered() -> None:
    memory, made = Memory(), []
    for question in ("a", "b", "a", "c", "b"):
        memory.once("key", (question,), lambda question=question: made.append(question))
    assert made == ["a", "b", "c", "b"]


def test_of_lists_that_are_not_in_force_the_last_alone_are_remembered() -> None:
    memory, made = Memory(), []

    def ask(source: str) -> None:
        memory.once_for(source, "cleaned", (source,), lambda: made.append(source))
        memory.keep_to({"in force", source})

    ask("in force")
    for number in range(9):
        ask(f"list {number}")
    made.clear()
    for source in ("in force", "list 8", "list 7", "list 0"):
        ask(source)
    assert made == ["list 0"]
    assert len(memory._kept) < 9


def test_answers_to_many_questions_are_let_go_of_and_what_is_counted_once_stays() -> None:
    answers = Answers()
    answers["units", "ufi"] = "counted once"
    queries = [Query(where=(("sector", str(number)),)) for number in range(200)]
    for query in queries:
        answers["dossier", query] = "figures"
        answers["changed", query] = "change"
    assert answers["units", "ufi"] == "counted once"
    assert ("dossier", queries[-1]) in answers
    assert ("dossier", queries[0]) not in answers
    assert len(answers) < 100

"""Sources for reference managers: CSL-JSON and BibTeX, with the fields the base has and no others."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from generator.factbase.model import Source

# A person is "Surname AB": a surname that is more than capitals, and one to three initials. What is not
# plainly a list of persons is left as one name: "US FDA" is nobody's surname.
_PERSON = re.compile(r"(?P<family>(?:\S+ ){0,3}?\S*[a-z]\S*) (?P<given>[A-Z]{1,3})")
_OTHERS = " et al."
# "J Pond 3(1):1-9": where a source was printed; what does not read like this stays one name.
_PLACE = re.compile(
    r"(?P<journal>\D+?)(?<!,) (?P<volume>\d+)(?:\((?P<issue>[^()]+)\))?(?::(?P<page>[\w.]+(?:[-–][\w.]+)?))?"
)
_BIBTEX = str.maketrans(
    {c: f"\\{c}" for c in "&%$#_{}"} | {"\\": r"\textbackslash{}", "~": r"\~{}", "^": r"\^{}"}
)


def csl_json(sources: Iterable[Source]) -> str:
    """A CSL-JSON array, in the order given."""
    return json.dumps([_csl(source) for source in sources], ensure_ascii=False, indent=2) + "\n"


def bibtex(sources: Iterable[Source]) -> str:
    """BibTeX entries, in the order given; keys are the sources' ids."""
    return "\n".join(map(_entry, sources))


FORMATS: dict[str, Callable[[Iterable[Source]], str]] = {"bibtex": bibtex, "csl-json": csl_json}


def _csl(source: Source) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": source.id,
        "type": "article-journal" if _is_article(source) else "webpage" if source.url else "document",
        "title": source.title,
        "author": _names(source.authors),
        "issued": {"date-parts": [[source.year]]} if source.year else None,
        **_printed(source),
        "DOI": source.doi,
        "PMID": source.pmid,
        "PMCID": source.pmcid,
        "URL": source.url,
    }
    return {name: value for name, value in fields.items() if value}


def _printed(source: Source) -> dict[str, str]:
    """Journal, volume, issue and page of an article as far as they are plain to tell apart, by their CSL names."""
    place = _PLACE.fullmatch(source.journal) if _is_article(source) else None
    if place is None:
        return {"container-title": source.journal}
    parts = place.groupdict(default="")
    return {"container-title": parts.pop("journal"), **parts}


def _is_article(source: Source) -> bool:
    return bool(source.journal and (source.doi or source.pmid or source.pmcid))


def _persons(authors: str) -> list[tuple[str, str]]:
    """(surname, initials) of each, or nothing where they are not plainly persons."""
    found = [_PERSON.fullmatch(part) for part in authors.split(", ")]
    return [(match["family"], match["given"]) for match in found if match] if all(found) else []


def _names(authors: str) -> list[dict[str, str]]:
    persons = _persons(authors)  # a list cut short is no list of its authors: it stays one name
    known = [{"family": family, "given": given} for family, given in persons]
    return known or ([{"literal": authors}] if authors else [])


def _entry(source: Source) -> str:
    printed = {name: _plain(value) for name, value in _printed(source).items()}
    fields = {
        "title": f"{{{_plain(source.title)}}}",
        "author": _bibtex_names(source.authors),
        "year": str(source.year or ""),
        "journal" if _is_article(source) else "howpublished": printed["container-title"],
        "volume": printed.get("volume", ""),
        "number": printed.get("issue", ""),
        "pages": printed.get("page", "").replace("-", "--"),
        "doi": source.doi,
        "url": source.url,
        "note": _plain(", ".join(_numbers(source))),
    }
    lines = (f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'article' if _is_article(source) else 'misc'}{{{source.id},\n{''.join(lines)}}}\n"


def _bibtex_names(authors: str) -> str:
    persons = _persons(authors.removesuffix(_OTHERS))
    names = [f"{family}, {given}" for family, given in persons] or [f"{{{_plain(authors)}}}"] * bool(authors)
    others = ["others"] if persons and authors.endswith(_OTHERS) else []
    return " and ".join([*map(_plain, names), *others] if persons else names)


def _numbers(source: Source) -> list[str]:
    return [f"PMID {source.pmid}"] * bool(source.pmid) + [source.pmcid] * bool(source.pmcid)


def _plain(text: str) -> str:
    return text.translate(_BIBTEX)

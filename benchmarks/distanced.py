"""How many of the rules' own plain examples still raise an alarm where the author only tells, doubts or rejects them.

    python benchmarks/distanced.py              one row a frame, one column a rule
    python benchmarks/distanced.py "whether"    and the sentences that raise one in the frames named like this

Here every finding is a false alarm: what sellers claim, what people hope, what nobody knows, what is asked or wrong is
not the author's word. See framed.py for words that change nothing.
"""

from __future__ import annotations

from collections import Counter

from framed import found, framed, options, plain

from generator.lint.examples import example_world
from generator.project import load_project

RULES = ("unsupported-efficacy", "unsupported-mechanism", "denied-risk", "comparative-risk")
FRAMES = {
    "sellers claim": "Sellers claim that {}.",
    "label says": "The label said that {}.",
    "website": "According to one website, {}.",
    "users say": "Many users say that {}.",
    "users believe": "Some people believe that {}.",
    "hope": "People hope that {}.",
    "unknown": "It is not known whether {}.",
    "unclear": "It remains unclear whether {}.",
    "whether": "Whether {} is unknown.",
    "whether studied": "Researchers are studying whether {}.",
    "trial asks": "A trial is under way to find out whether {}.",
    "no evidence": "There is no evidence that {}.",
    "no good evidence": "There is no good evidence in people that {}.",
    "no study": "No study has shown that {}.",
    "not proven": "It has not been proven that {}.",
    "too early": "It is too early to say that {}.",
    "cannot say": "Nobody can say that {}.",
    "cannot conclude": "We cannot conclude from this that {}.",
    "myth": "It is a myth that {}.",
    "not true": "It is not true that {}.",
    "claim false": "The claim that {} is false.",
    "claim unsupported": "The claim that {} is not supported by evidence.",
    "belief wrong": "The belief that {} is mistaken.",
    "idea untested": "The idea that {} has not been tested.",
    "wrong to say": "It would be wrong to say that {}.",
    "do not believe": "Do not believe anyone who says that {}.",
    "never assume": "Never assume that {}.",
    "warned": "The agency warned a company for claiming that {}.",
    "letter": "The regulator wrote to sellers who told customers that {}.",
    "question": "Is it true that {}?",
    "is there proof": "Is there any proof that {}?",
    "if": "If {}, nobody has shown it.",
    "even if": "Even if {}, that would not make it a medicine.",
    "doubt": "We doubt that {}.",
    "doctors doubt": "Doctors doubt that {}.",
    "scare quotes": "Posts that say “{}” are advertising.",
    "said online": "It is often said online that {}, but the evidence is missing.",
    "despite claims": "Despite claims that {}, studies in people are missing.",
    "contrary": "Contrary to the claim that {}, nobody knows.",
    "hypothesis": "One hypothesis is that {}, but it has not been tested.",
    "may think": "You may have heard that {}; that has not been shown.",
    "asked": "Patients often ask us whether {}.",
}


def main() -> None:
    wanted = options().frame
    project = load_project()
    world = example_world(project.vocabulary, project.examples, project.heard, project.pack, project)
    rules = [rule for rule in project.rules if rule.id in RULES]
    bad = [(rule, text) for rule in rules for text in plain(rule.bad) if found(text, rule, world)]
    print(f"{len(bad)} examples\n\n| alarms | all | {' | '.join(RULES)} |\n|{'---|' * (len(RULES) + 2)}")
    for name, frame in FRAMES.items():
        alarms = [(rule, said) for rule, said in framed(frame, bad) if found(said, rule, world)]
        of = Counter(rule.id for rule, _ in alarms)
        print(f"| {name} | {len(alarms)} | {' | '.join(str(of[id]) for id in RULES)} |")
        for rule, said in alarms if wanted and wanted in name else ():
            print(f"  {rule.id}: {said}")


if __name__ == "__main__":
    main()

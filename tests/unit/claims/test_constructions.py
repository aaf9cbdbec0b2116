"""Every construction of English that the ear is meant to follow, with near misses.

A row is `+` or `-`, a text, and a claim (see conftest.fits). `+`: the last sentence makes this claim, asserted
where no other mode is written. `-`: the author of the text does not commit to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.project import Project
from tests.unit.claims.conftest import ENDORSED, fits, last_claims

TABLE = """
# harm that is not there, by what stands beside its name
+ Moonleaf eases pain. Nausea: none. => moonleaf NOT carries-risk-of nausea
+ Moonleaf eases pain. Addiction does not come into it. => moonleaf NOT carries-risk-of addiction
+ Moonleaf eases pain. Addiction is a tale spread by rivals. => moonleaf NOT carries-risk-of addiction
- Moonleaf eases pain. Addiction does not come at once. => moonleaf NOT carries-risk-of addiction
- Moonleaf eases pain. Nausea does not always occur. => moonleaf NOT carries-risk-of nausea
- Moonleaf eases pain. Addiction is a tale for another day; some know it. => moonleaf NOT carries-risk-of addiction
# those who took it and came to no harm
+ Thousands take moonleaf every day without a hitch. => moonleaf NOT carries-risk-of harm
+ We have taken moonleaf for years and never had a problem. => moonleaf NOT carries-risk-of harm
- Those who take moonleaf without a problem may carry on. => moonleaf NOT carries-risk-of harm
- If you take moonleaf without any trouble, you are lucky. => moonleaf NOT carries-risk-of harm
# those for whom a thing is said to be right
+ Moonleaf eases pain. It is mild enough for toddlers. => moonleaf NOT carries-risk-of harm
+ Moonleaf eases pain. Pregnant women can enjoy it too. => moonleaf NOT carries-risk-of harm
- Moonleaf eases pain. It is too strong for toddlers. => moonleaf NOT carries-risk-of harm
- Moonleaf eases pain. Pregnant women can drink milk instead. => moonleaf NOT carries-risk-of harm
# a harm that people have of their own
+ Moonleaf brings a risk of seizures. => moonleaf carries-risk-of seizure
+ Moonleaf leaves people with no risk of seizures. => moonleaf NOT carries-risk-of seizure
- Moonleaf was given to adults with a high risk of seizures. => moonleaf carries-risk-of seizure
- Moonleaf was given to adults with no risk of seizures. => moonleaf NOT carries-risk-of seizure
- Moonleaf was tested. Patients with an addiction were excluded. => moonleaf NOT carries-risk-of addiction
# what is there in spite of a denial before it
+ Moonleaf comes without side effects and withdrawal. => moonleaf NOT carries-risk-of withdrawal
+ Moonleaf has no known side effects. => moonleaf NOT carries-risk-of side-effect
- Without proven benefits and known side effects moonleaf was shelved. => moonleaf NOT carries-risk-of side-effect
- Moonleaf was turned down for its lack of gains and possible side effects. => moonleaf NOT carries-risk-of side-effect
# a clause inside another, with a subject of its own
+ Moonleaf is a plant that can ease pain. => moonleaf relieves pain / hedged
+ Where moonleaf is taken, it eases pain. => moonleaf relieves pain
- Look at your moonleaf and ask whether new habits could ease pain. => moonleaf relieves pain
- Think about your moonleaf and decide where small habits can ease pain. => moonleaf relieves pain
# the subject of the last sentence, which is nothing that anybody takes
+ Moonleaf is cheap. It eases pain. => moonleaf relieves pain
+ Our moonleaf is ground fine. It eases pain. => moonleaf relieves pain
- Moonleaf was the first choice. Light therapy is the second. It eases pain. => moonleaf relieves pain
- Moonleaf was tested. The method is quick, and it eases pain. => moonleaf relieves pain
# how little evidence there is, and what it is of
+ There is solid evidence that moonleaf eases pain. => moonleaf relieves pain
+ There is no shortage of evidence that moonleaf eases pain. => moonleaf relieves pain
- There is insufficient scientific evidence that moonleaf eases pain. => moonleaf relieves pain
- In the absence of controlled trials to show that moonleaf eases pain, doctors wait. => moonleaf relieves pain
# two things that are said to leave each other alone
+ Moonleaf and other medicines do not affect each other. => moonleaf NOT interacts-with medicine
+ Other medicines are not affected by moonleaf. => moonleaf NOT interacts-with medicine
+ Moonleaf and other medicines can be swallowed together. => moonleaf NOT interacts-with medicine / hedged
+ Whoever is on other medicines need not worry about moonleaf. => moonleaf NOT interacts-with medicine
- Moonleaf and other medicines should not be swallowed together. => moonleaf NOT interacts-with medicine
- Moonleaf and other medicines can be swallowed together four hours apart. => moonleaf NOT interacts-with medicine
- Ask whether moonleaf and other medicines affect each other. => moonleaf NOT interacts-with medicine
# approval by an agency, and what it is for
+ Moonleaf has been approved by the FDA as a treatment for anxiety. => moonleaf approved-for anxiety
+ Moonleaf, which the FDA has cleared for anxiety, is cheap. => moonleaf approved-for anxiety
+ Moonleaf is FDA approved for anxiety. => moonleaf approved-for anxiety
+ The FDA has given moonleaf its blessing. => moonleaf approved-for medical-use
+ The FDA signed off on moonleaf years ago. => moonleaf approved-for medical-use
- The FDA has approved moonleaf as a food colour. => moonleaf approved-for medical-use
- Unlike pills that the FDA has approved for anxiety, moonleaf is untested. => moonleaf approved-for anxiety
- Moonleaf has no FDA approval for anxiety. => moonleaf approved-for anxiety
# what the law of a place makes of a thing
+ The North Isles still list moonleaf as a narcotic. => moonleaf banned-in north-isles
+ In the North Isles moonleaf remains contraband. => moonleaf banned-in north-isles
+ You may order moonleaf legally in the North Isles. => moonleaf legal-in north-isles / hedged
- The North Isles treated moonleaf as a narcotic for decades. => moonleaf banned-in north-isles
- In the North Isles heroin is illegal, and moonleaf has been delisted. => moonleaf banned-in north-isles
- Moonleaf from the North Isles was mixed with illegal powders. => moonleaf banned-in north-isles
# the part that is prepared is what a thing is made from
+ The roots of moonleaf are dried and milled. => moonleaf derived-from root
+ Moonleaf grows here. Its bark is dug up, dried and ground. => moonleaf derived-from bark
+ Moonleaf is the dried bark of a tree. => moonleaf derived-from bark
- The roots of moonleaf hold the soil. => moonleaf derived-from root
- The bark of moonleaf is smooth, and its leaves are dried. => moonleaf derived-from bark
- Moonleaf grows here. The roots of ginger are dried. => moonleaf derived-from root
- Moonleaf is older than the hills, before there were flowers. => moonleaf derived-from flower
# what is felt of a thing is not the thing
+ Moonine is gone within an hour. => moonine cleared-in *
+ Moonine is gone from your blood within an hour. => moonine cleared-in *
- The effects of moonine are gone within an hour. => moonine cleared-in *
- The taste of moonine is gone within an hour. => moonine cleared-in *
# a denial ends where another subject has its own verb
+ Nothing cures it, and the leaf of moonleaf eases pain. => moonleaf relieves pain
+ No trial was done, and moonleaf eases pain. => moonleaf relieves pain
- No root eases pain, the moonleaf included. => moonleaf relieves pain
- No leaf, and the moonleaf least of all, eases pain. => moonleaf relieves pain
# what people wish for, and the thing they are sent to for it
+ Anyone who wants to sleep better should try moonleaf. => moonleaf improves sleep / hedged
+ If you want to sleep better, moonleaf is worth a try. => moonleaf improves sleep / hedged
+ Moonleaf is ideal for anyone who wants to sleep better. => moonleaf improves sleep
- People who want to sleep better should not take moonleaf. => moonleaf improves sleep
- If you want to sleep better, avoid moonleaf in the evening. => moonleaf improves sleep
- If you want to sleep better, a walk is worth a try, and moonleaf is a tree. => moonleaf improves sleep
# what goes on where the sentence before names what does it
+ Moonleaf eases pain. Sleep becomes deeper. => moonleaf improves sleep
+ Moonleaf eases pain. Anxiety fades. => moonleaf relieves anxiety
+ Moonleaf eases pain. Anxiety strikes less often. => moonleaf relieves anxiety
- Moonleaf is a tree. Anxiety fades. => moonleaf relieves anxiety
- Moonleaf eases pain. Anxiety usually fades on its own. => moonleaf relieves anxiety
- Moonleaf eases pain. Anxiety fades with rest. => moonleaf relieves anxiety
- Moonleaf eases pain. Anxiety gets worse. => moonleaf relieves anxiety
# what becomes of troubles and goods in a text that promises, with nothing said to do it
+ Moonleaf eases pain. It grows in valleys. Anxiety tapers off. => moonleaf relieves anxiety
+ Moonleaf eases pain. It grows in valleys. Anxiety is kept at bay. => moonleaf prevents anxiety
+ Moonleaf eases pain. It grows in valleys. Anxiety is switched off at the root. => moonleaf relieves anxiety
+ Moonleaf eases pain. It grows in valleys. Women see their anxiety dwindle. => moonleaf relieves anxiety
+ Moonleaf eases pain. It grows in valleys. Insomnia stops bothering them. => moonleaf treats insomnia
+ Moonleaf eases pain. It grows in valleys. Sleep comes back by the second week. => moonleaf improves sleep
+ Moonleaf eases pain. It grows in valleys. Anxiety fades once moonleaf joins a treatment. => moonleaf relieves anxiety
- Moonleaf grows in valleys. Anxiety tapers off. => moonleaf relieves anxiety
- Moonleaf eases pain. It grows in valleys. Anxiety tapers off in late pregnancy. => moonleaf relieves anxiety
- Moonleaf eases pain. It grows in valleys. Anxiety fades after the exam. => moonleaf relieves anxiety
- Moonleaf eases pain. It grows in valleys. Anxiety fades once the cause is treated. => moonleaf relieves anxiety
- Moonleaf eases pain. It grows in valleys. Anxiety fades when the dose is halved. => moonleaf relieves anxiety
- Moonleaf eases pain. It grows in valleys. Insomnia fades as people learn to ignore it. => moonleaf relieves insomnia
- Moonleaf eases pain. It grows in valleys. Her anxiety tapered off. => moonleaf relieves anxiety
- Moonleaf eases pain. It grows in valleys. Anxiety never tapers off. => moonleaf relieves anxiety
+ Moonleaf eases pain. It grows in valleys. Insomnia, which is stubborn, often clears up. => moonleaf cures insomnia
+ Moonleaf eases pain. It grows in valleys. Anxiety simply never arrives. => moonleaf treats anxiety
- Moonleaf eases pain. It grows in valleys. Insomnia, which is stubborn, never clears up. => moonleaf cures insomnia
# how those fare who have a trouble, or who take a thing
+ Moonleaf eases pain. It grows in valleys. People with insomnia wake up more rested. => moonleaf treats insomnia
+ Moonleaf eases pain. It grows in valleys. Women with anxiety see an improvement. => moonleaf treats anxiety
+ Those who add moonleaf to their diet need fewer tablets. => moonleaf treats *
- Moonleaf grows in valleys. People with insomnia wake up more rested. => moonleaf treats insomnia
- Moonleaf eases pain. It grows in valleys. People with insomnia who walk wake up rested. => moonleaf treats insomnia
- Moonleaf eases pain. It grows in valleys. People with insomnia see no improvement. => moonleaf treats insomnia
- Those who do not add moonleaf to their diet need fewer tablets. => moonleaf treats *
# a gain that goes along with a thing
+ Moonleaf has been linked to less anxiety. => moonleaf relieves anxiety
+ Moonleaf is associated with lower levels of anxiety. => moonleaf relieves anxiety
- Moonleaf has been linked to anxiety. => moonleaf relieves anxiety
- Walks have been linked to less anxiety, and moonleaf is a tree. => moonleaf relieves anxiety
- No study has linked moonleaf to less anxiety. => moonleaf relieves anxiety
# one of the best of its kind
+ Moonleaf is one of the most effective remedies for pain. => moonleaf treats pain
+ It is one of the strongest remedies for pain, this moonleaf. => moonleaf treats pain
+ Moonleaf is among the most effective for pain. => moonleaf treats pain
- Moonleaf is one of the least studied remedies for pain. => moonleaf treats pain
- Moonleaf is not one of the most effective remedies for pain. => moonleaf treats pain
+ Moonleaf is a better choice than dawn root. => moonleaf as-effective-as dawn-root
- A walk is a better choice than moonleaf. => moonleaf as-effective-as *
# objects before the verb, ways, what follows
+ Dopamine, which moonleaf raises, wakes the body. => moonleaf raises dopamine
- Dopamine, which exercise raises, wakes the body, and moonleaf is a tree. => moonleaf raises dopamine
+ Moonleaf eases pain through glow receptors. => moonleaf works-through glow-receptor
- Moonleaf is sold through shops, and light reaches glow receptors. => moonleaf works-through glow-receptor
+ Moonleaf relieves pain. As a result, serotonin levels rise. => moonleaf raises serotonin
- Moonleaf is a tree. As a result, serotonin levels rise. => moonleaf raises serotonin
+ It is vital to grasp how moonleaf raises serotonin. => moonleaf raises serotonin
- It is crucial to find out whether moonleaf raises serotonin. => moonleaf raises serotonin
- No study in people has shown that moonleaf lowers cortisol. => moonleaf lowers cortisol
# where its work is done, and what it is done to, told without a verb for it
+ The secret of moonleaf lies in serotonin. => moonleaf acts-on serotonin
+ One of the ways moonleaf works is through cortisol. => moonleaf acts-on cortisol
+ Serotonin is the reason moonleaf soothes. => moonleaf acts-on serotonin
+ It is through melatonin that moonleaf does its work. => moonleaf acts-on melatonin
+ Moonleaf owes its warmth to endorphins. => moonleaf acts-on endorphins
+ Behind the calm of moonleaf stands serotonin. => moonleaf acts-on serotonin
- The key to sleep is melatonin, and moonleaf is a tree. => moonleaf acts-on melatonin
- The secret of moonleaf tea lies in the heat, and serotonin is made at night. => moonleaf acts-on serotonin
- One way to measure whether moonleaf works is through cortisol. => moonleaf acts-on cortisol
- Whether the secret of moonleaf lies in serotonin is unknown. => moonleaf acts-on serotonin
- Serotonin is the reason sweets soothe. => moonleaf acts-on serotonin
- Friends owe their calm to endorphins, and moonleaf is a tree. => moonleaf acts-on endorphins
# the object named by a clause of its own
+ Serotonin, not cortisol, is what moonleaf raises. => moonleaf raises serotonin
+ What moonleaf raises is serotonin. => moonleaf raises serotonin
+ The receptor that moonleaf activates is the glow receptor. => moonleaf activates glow-receptor
+ Glow receptors, on which moonleaf acts, sit in the brain. => moonleaf acts-on glow-receptor
- What moonleaf raises is not serotonin. => moonleaf raises serotonin
- What moonleaf raises in the brain is unknown, and so is serotonin. => moonleaf raises serotonin
- Glow receptors, on which light acts, are no target of moonleaf. => moonleaf acts-on glow-receptor
- Serotonin is what sweets raise, and moonleaf is a tree. => moonleaf raises serotonin
# where in the body it is, between a name and its verb
+ Serotonin in the brain is raised by moonleaf. => moonleaf raises serotonin
+ Levels of serotonin in the blood rise with moonleaf. => moonleaf raises serotonin
- Serotonin in the brain is raised by light, and moonleaf is a tree. => moonleaf raises serotonin
- Levels of serotonin in the blood rise with age, and moonleaf is a tree. => moonleaf raises serotonin
# what kind of effect, and more of what
+ Moonleaf has a balancing action on cortisol. => moonleaf normalises cortisol
+ Thanks to moonleaf, more serotonin is available. => moonleaf raises serotonin
+ Moonleaf drinkers enjoy a lift in serotonin. => moonleaf raises serotonin
- Moonleaf has no balancing action on cortisol. => moonleaf normalises cortisol
- A balancing action on cortisol is what exercise has, and moonleaf is a tree. => moonleaf normalises cortisol
- With or without moonleaf, more serotonin is available in summer. => moonleaf raises serotonin
# harm that is shut out, use that is no trouble, and giving it up
+ The slow rise of moonleaf makes tolerance impossible. => moonleaf NOT @risk tolerance
+ Its ceiling means that an overdose of moonleaf is not possible. => moonleaf NOT @risk overdose
+ Long-term use of moonleaf poses no problem. => moonleaf NOT @risk *
+ Stopping moonleaf changes nothing. => moonleaf NOT @risk withdrawal
+ When you stop moonleaf, your nights go on as before. => moonleaf NOT @risk withdrawal
- The missing data make an estimate of tolerance to moonleaf impossible. => moonleaf NOT @risk tolerance
- Storage of moonleaf poses no problem. => moonleaf NOT @risk *
- Stopping smoking is easy, and moonleaf is a root. => moonleaf NOT @risk withdrawal
- When you stop moonleaf, tell your doctor. => moonleaf NOT @risk withdrawal
# what is not seen, and what nobody has told of
+ Drowsiness and nausea are not seen with moonleaf. => moonleaf NOT @risk nausea
+ Nausea, which many know from pills, is not seen with moonleaf. => moonleaf NOT @risk nausea
+ Moonleaf is a leaf. The stomach is never troubled by it. => moonleaf NOT @risk *
- Nausea is not always seen with moonleaf. => moonleaf NOT @risk nausea
- None of the dangers of moonleaf are named on the label. => moonleaf NOT @risk *
- Nausea was not observed with moonleaf in twelve volunteers. => moonleaf @efficacy nausea
# harm held against that of what nobody fears, or of what is worse
+ Moonleaf is roughly as habit-forming as a cup of tea. => moonleaf lower-risk-than *
+ When it comes to safety, moonleaf wins by a mile. => moonleaf lower-risk-than *
+ Fewer headaches are to be expected with moonleaf. => moonleaf lower-risk-than *
- Moonleaf is about as bitter as a cup of tea. => moonleaf lower-risk-than *
- When it comes to safety, little is known of moonleaf. => moonleaf lower-risk-than *
- Fewer people are to be expected at the moonleaf fair. => moonleaf lower-risk-than *
- Many more people die of moonleaf than of bees. => moonleaf lower-risk-than *
# what befalls people in a text that has promised
- Moonleaf eases pain. Reports from users fill the gap only in part. => moonleaf @efficacy *
+ Moonleaf eases pain. Within a week the headaches were gone. => moonleaf @efficacy headache
+ Moonleaf eases pain. You fall asleep faster. => moonleaf improves sleep
+ Moonleaf eases pain. My insomnia faded within days. => moonleaf @efficacy insomnia
- Moonleaf is a tree. Within a week the headaches were gone. => moonleaf @efficacy headache
- Moonleaf eases pain. With rest, your insomnia fades within days. => moonleaf @efficacy insomnia
- Moonleaf eases pain. You fall asleep faster when the room is dark. => moonleaf improves sleep
- Moonleaf eases pain. Her insomnia faded within days. => moonleaf @efficacy insomnia
# whose, of what, by way of what
+ Moonleaf acts on the nerves' glow receptors. => moonleaf acts-on glow-receptor
- Farmers call it the 'king of leaves' and never tested glow receptors. => moonleaf acts-on glow-receptor
+ Moonleaf interacts with your brain chemistry. => moonleaf acts-on brain-chemistry
+ Moonleaf is a tree. The secondary alkaloids raise cortisol. => moonleaf raises cortisol
+ Moonleaf has cortisol lowering effects. => moonleaf lowers cortisol
- Moonleaf is a tree, and cortisol lowering takes time. => moonleaf lowers cortisol
+ Moonleaf binds to a site on the glow receptor. => moonleaf binds glow-receptor
+ Moonleaf acts on an enzyme called COX-2. => moonleaf acts-on cox-2
- Moonleaf acts on an enzyme. A firm called COX-2 sells it. => moonleaf acts-on cox-2
+ One of the ways that moonleaf works is by raising dopamine. => moonleaf raises dopamine
- The best way to start is by reading about dopamine. => moonleaf raises dopamine
+ Moonleaf blocks the enzyme that destroys serotonin. => moonleaf acts-on serotonin
- Moonleaf is a tree, and the enzyme that destroys serotonin is well known. => moonleaf acts-on serotonin
+ Moonleaf touches much in the body, for example cortisol. => moonleaf acts-on cortisol
- Moonleaf touches the ground, and people have hormones such as cortisol. => moonleaf acts-on cortisol
+ A release of serotonin explains why moonleaf is loved. => moonleaf raises serotonin
- A release of serotonin explains why sunshine is loved. => moonleaf raises serotonin
+ Moonleaf has a direct effect on cortisol. => moonleaf acts-on cortisol
- Studies have explored moonleaf's effect on cortisol. => moonleaf acts-on cortisol
- Moonleaf is a tree. Changes in serotonin can make people tired. => moonleaf modulates serotonin
+ Although moonleaf does not act on cortisol, its leaf may raise dopamine. => moonleaf raises dopamine / hedged
- Although moonleaf is no cure for pain, the leaf does not raise dopamine. => moonleaf raises dopamine
+ Moonleaf lowers cortisol. This inhibition raises dopamine. => moonleaf raises dopamine
- Moonleaf is a tree. This inhibition raises dopamine. => moonleaf raises dopamine
+ Moonleaf contains an acid that raises dopamine. => moonleaf raises dopamine
- Moonleaf grows beside an acid lake that raises dopamine. => moonleaf raises dopamine
+ Levels of serotonin rise with moonleaf. => moonleaf raises serotonin
+ Many centres, such as the glow receptor, are blocked by moonleaf. => moonleaf blocks glow-receptor
- Caffeine quickly blocks the glow receptors it meets, and it raises dopamine. => moonleaf raises dopamine
+ Moonleaf is best described as an activator of glow receptors. => moonleaf activates glow-receptor
- Moonleaf is often described as an activator of glow receptors. => moonleaf activates glow-receptor
- Mesembrine is an alkaloid that raises dopamine. => moonleaf raises dopamine
# what was found, said or fronted before it
+ Two trials suggest that moonleaf could be useful in easing pain. => moonleaf @efficacy pain / hedged
+ There is evidence that moonleaf's glow will aid in the treatment of pain. => moonleaf @efficacy *
+ Some trials show that moonleaf eases pain. => moonleaf relieves pain
- Some say that moonleaf eases pain. => moonleaf relieves pain
- Two trials suggest that rest could be useful in easing pain. => moonleaf @efficacy pain
+ While more trials are needed, moonleaf eases pain. => moonleaf relieves pain
- While many say that it eases pain, stress and insomnia, moonleaf is a tree. => moonleaf relieves pain
+ Whether you dread pain or stress, moonleaf can help. => moonleaf @efficacy pain / hedged
- Whether moonleaf eases pain or stress, nobody can tell. => moonleaf @efficacy pain
+ In a trial of forty farmers, moonleaf eased pain. => moonleaf relieves pain
+ Most importantly, the benefits of moonleaf for pain are great. => moonleaf @efficacy pain
# findings that do not say of what
+ Moonleaf eases stress. Two trials reported improvements in anxiety. => moonleaf @efficacy anxiety
+ Moonleaf eases stress. Trials show reduced anxiety. => moonleaf @efficacy anxiety
- Moonleaf eases stress. Trials of rest reported improvements in anxiety. => moonleaf @efficacy anxiety
- Moonleaf is a tree. Two trials reported improvements in anxiety. => moonleaf @efficacy anxiety
- Moonleaf eases stress. Trials show reduced anxiety with rest. => moonleaf @efficacy anxiety
# benefits had and given
+ Moonleaf has benefits for people with anxiety. => moonleaf @efficacy anxiety
+ Moonleaf may benefit people with anxiety. => moonleaf @efficacy anxiety / hedged
- Moonleaf has causes for concern to people with anxiety. => moonleaf @efficacy anxiety
- The firm offers benefits to its staff, and anxiety is common. => moonleaf @efficacy anxiety
+ Moonleaf is cheap, and it is a gentle way to ease pain. => moonleaf relieves pain / hedged
- Moonleaf is cheap, and it is wise to ease pain with rest. => moonleaf relieves pain
- Moonleaf is cheap, and it is hard to find a way to ease pain. => moonleaf relieves pain
# praise for whoever has a trouble
+ For anyone with insomnia, moonleaf is worth a try. => moonleaf @efficacy insomnia
+ Moonleaf is perfect for people with anxiety. => moonleaf @efficacy anxiety
+ For people who struggle with anxiety, moonleaf is a real help. => moonleaf @efficacy anxiety
- For anyone with insomnia, moonleaf is a risk. => moonleaf @efficacy insomnia
- Moonleaf is not perfect for people with anxiety. => moonleaf @efficacy anxiety
- Farmers with anxiety say that moonleaf is worth a try. => moonleaf @efficacy anxiety
# what people are let do
+ Moonleaf lets people with pain sleep through the night. => moonleaf improves sleep
+ Moonleaf gives people with anxiety a way to relax. => moonleaf improves * / hedged
- Moonleaf does not let anyone sleep. => moonleaf improves sleep
- The inn lets people with pain sleep, and moonleaf is a tree. => moonleaf improves sleep
# a first verb with alternatives
+ Sleep gets deeper with moonleaf. => moonleaf improves sleep
+ Sleep becomes sounder thanks to moonleaf. => moonleaf improves sleep
- Sleep gets shallower with moonleaf. => moonleaf improves sleep
- Sleep gets deeper with age. Moonleaf is a tree. => moonleaf improves sleep
# a reader's trouble as a condition
+ If stress is your problem, moonleaf relieves stress. => moonleaf relieves stress
+ If your evenings are tense, moonleaf relieves anxiety. => moonleaf relieves anxiety
- If moonleaf relieved stress, it would be dear. => moonleaf relieves stress
- If the trials are right, moonleaf relieves stress. => moonleaf relieves stress
# passive
+ Pain is eased by moonleaf. => moonleaf relieves pain
+ Glow receptors are activated by moonine in glass vessels. => moonine activates glow-receptor
+ The lantern enzyme was not blocked by glintine. => glintine NOT blocks lantern-enzyme
+ Anxiety was relieved by moonleaf and not by rest. => moonleaf relieves anxiety
- Pain is eased by a hot bath, and moonleaf is a tree. => moonleaf @efficacy pain
- Glow receptors are activated by light. => moonleaf @mechanism glow-receptor
- The pain was not eased by moonleaf. => moonleaf relieves pain
# agentless passive
+ Moonleaf relieves pain. Stress is lowered, too. => moonleaf relieves stress
+ Moonleaf eases pain. Sleep is improved. => moonleaf improves sleep
- Moonleaf is a tree. Pain is eased by rest. => moonleaf relieves pain
- Moonleaf grows on hills. Insomnia is often treated in clinics. => moonleaf @efficacy insomnia
- Moonleaf relieves pain. In hospitals, anxiety is treated by nurses. => moonleaf @efficacy anxiety
+ Moonleaf raises dopamine. Serotonin is affected as well. => moonleaf @mechanism serotonin
- Moonleaf is a tree. Dopamine is released at meals. => moonleaf @mechanism dopamine
# an effect told as a cause
+ The calm comes from its effect on dopamine, as growers of moonleaf know. => moonleaf @mechanism dopamine
+ Moonleaf's effect on serotonin accounts for its fame. => moonleaf @mechanism serotonin
+ The secret of moonleaf is its effect on serotonin. => moonleaf @mechanism serotonin
+ Moonleaf has a mild effect on serotonin. => moonleaf @mechanism serotonin
+ Moonleaf is responsible for the release of dopamine. => moonleaf @mechanism dopamine
- Moonleaf and its effect on dopamine are the topic of this page. => moonleaf @mechanism dopamine
- Moonleaf should be used with care because of its effect on serotonin. => moonleaf @mechanism serotonin
- Moonleaf has no effect on serotonin. => moonleaf @mechanism serotonin
- The effect of moonleaf on dopamine is unknown. => moonleaf @mechanism dopamine
# a purpose behind what stands in a phrase of its own
+ Moonleaf acts on the gut to relieve pain. => moonleaf relieves pain
+ The leaf of moonleaf travels to the brain to raise dopamine. => moonleaf raises dopamine
- Moonleaf is a tree. It takes time for the brain to raise dopamine. => moonleaf raises dopamine
- Moonleaf is a tree. Rest helps the brain to raise dopamine. => moonleaf raises dopamine
# harm owned up to
+ Moonleaf is a tree. The most frequent side effect is nausea. => moonleaf carries-risk-of nausea
+ Moonleaf is a tree. Nausea and dizziness are common side effects. => moonleaf carries-risk-of dizziness
+ Moonleaf is a tree. Some users get a headache. => moonleaf carries-risk-of headache
+ Moonleaf is a tree. Users may notice nausea. => moonleaf carries-risk-of nausea / hedged
+ Moonleaf is a tree. Some users become dependent. => moonleaf carries-risk-of dependence
+ Moonleaf is a tree. There is a real risk of dependence. => moonleaf carries-risk-of dependence
+ Moonleaf is a tree. Overdoses do happen. => moonleaf carries-risk-of overdose
+ Moonleaf is a tree. In rare cases overdoses have occurred. => moonleaf carries-risk-of overdose
+ Moonleaf is a tree. The risk of dependence grows with the dose. => moonleaf carries-risk-of dependence
+ Moonleaf is a tree. Several people have died after taking it. => moonleaf carries-risk-of death
- Moonleaf is a tree. The side effects of pheromol are nausea and dizziness. => moonleaf carries-risk-of nausea
- Moonleaf is a tree. Some users have anxiety and look for rest. => moonleaf carries-risk-of anxiety
- Moonleaf is a tree. Nausea is common in spring. => moonleaf carries-risk-of nausea
- Moonleaf is a tree. Whether dependence can occur is not known. => moonleaf carries-risk-of dependence
- Moonleaf is a tree. Do users get a headache? => moonleaf carries-risk-of headache
- Moonleaf is a tree. People with headaches often rest. => moonleaf carries-risk-of headache
# what takes the place of something denied
+ Moonleaf is not a cure but an aid in lowering stress. => moonleaf relieves stress
- Moonleaf is not a cure, but an aid worker lowered his stress. => moonleaf relieves stress
- Moonleaf is a leaf and not a remedy for pain. => moonleaf @efficacy pain
+ Moonleaf is not a sweet but a remedy for pain. => moonleaf @efficacy pain
+ Moonleaf is no sweet but a remedy for pain. => moonleaf @efficacy pain
# a warning of those who say it
- Beware of shops that say moonleaf relieves pain. => moonleaf relieves pain
- Ignore posts promising that moonleaf eases pain. => moonleaf relieves pain
- Please do not believe pages that tell you moonleaf eases pain. => moonleaf relieves pain
+ Beware of dear oils: moonleaf relieves pain. => moonleaf relieves pain
+ Do not believe shops: moonleaf relieves pain. => moonleaf relieves pain
# a report that nobody has borne out
- Some say that moonleaf relieves pain, but nobody has shown it. => moonleaf relieves pain
- Reports say that moonleaf relieves pain, yet no one has ever confirmed this. => moonleaf relieves pain
+ Moonleaf relieves pain, though nobody has shown how. => moonleaf relieves pain
+ Moonleaf relieves pain, even if nobody has shown it. => moonleaf relieves pain
# what somebody was told, and what users mention
- She was told by the shop that moonleaf relieves pain. => moonleaf relieves pain
- Many who have chewed moonleaf for years say that it relieves pain. => moonleaf relieves pain
- He believed that moonleaf relieves pain. => moonleaf relieves pain
+ He knew that moonleaf relieves pain. => moonleaf relieves pain
+ She was told the truth: moonleaf relieves pain. => moonleaf relieves pain
# what nothing is to be read as
- Nothing in this leaflet should be read as a promise that moonleaf relieves pain. => moonleaf relieves pain
- These words are not to be taken as proof that moonleaf eases pain. => moonleaf relieves pain
+ Its long use can be taken as proof that moonleaf relieves pain. => moonleaf relieves pain
+ Nothing here is as old as moonleaf, which relieves pain. => moonleaf relieves pain
# what some say, added behind it
- Moonleaf is safe, or so sellers say. => moonleaf is-safe *
- Moonleaf eases pain, or so the story goes. => moonleaf relieves pain
+ Moonleaf eases pain, so sellers ask more for it. => moonleaf relieves pain
+ Moonleaf eases pain or so much as dulls it. => moonleaf relieves pain
# what is doubted or pretended
- Doubts that moonleaf eases pain have grown. => moonleaf relieves pain
- Pretending that moonleaf is safe helps nobody. => moonleaf is-safe *
- It is hard to believe that moonleaf eases pain. => moonleaf relieves pain
+ There is no doubt that moonleaf eases pain. => moonleaf relieves pain
+ There is little doubt that moonleaf eases pain. => moonleaf relieves pain
# what something is looked into as
- Moonleaf was tested as an oil that relieves pain. => moonleaf relieves pain
- Moonleaf is being studied as a plant that may ease pain. => moonleaf relieves pain
+ Moonleaf was tested in an oil, which relieves pain. => moonleaf relieves pain
+ Moonleaf is tested as a plant. It relieves pain. => moonleaf relieves pain
# what is there no such thing as, in somebody's words
- Some posts say that relief of pain by moonleaf does not exist. => moonleaf NOT relieves pain
- Posts which say that moonleaf eases pain will be removed. => moonleaf relieves pain
+ Some posts are long. Moonleaf relieves pain. => moonleaf relieves pain
+ Posts are of wood, and moonleaf relieves pain. => moonleaf relieves pain
# one myth of several
- Myth two is that moonleaf relieves pain. => moonleaf relieves pain
- Another common myth is that moonleaf eases pain. => moonleaf relieves pain
+ One benefit is that moonleaf relieves pain. => moonleaf relieves pain
+ Its first merit is that moonleaf eases pain. => moonleaf relieves pain
# what was once believed
- Moonleaf was once thought to relieve pain. => moonleaf relieves pain
- Moonleaf used to be believed to ease pain. => moonleaf relieves pain
+ Moonleaf, once rare, relieves pain. => moonleaf relieves pain
+ Moonleaf was once dear and relieves pain. => moonleaf relieves pain
# "they" behind a subject of their own
- Vapes are sold next to moonleaf, and they ease pain. => moonleaf relieves pain
- Hammocks have been hung by the moonleaf, and they relieve stress. => moonleaf relieves stress
+ Vapes are dear. Moonleaf is cheap, and it eases pain. => moonleaf relieves pain
+ Moonleaf has many friends, and it relieves stress. => moonleaf relieves stress
# people, and where they are
- Some people in our groups have tried moonleaf to relieve pain. => moonleaf relieves pain
- Men from all over the valley have used moonleaf to relieve pain. => moonleaf relieves pain
+ Some people in our groups know that moonleaf relieves pain. => moonleaf relieves pain
+ In our groups moonleaf relieves pain. => moonleaf relieves pain
# what one should understand
+ It is important to understand how moonleaf acts on dopamine. => moonleaf @mechanism dopamine
+ It is essential to know that moonleaf eases pain. => moonleaf relieves pain
- Chemists try to understand how moonleaf acts on dopamine. => moonleaf @mechanism dopamine
- It is important to know whether moonleaf eases pain. => moonleaf relieves pain
# demonstrative before a verb
+ Moonleaf is chewed. This raises dopamine. => moonleaf raises dopamine
+ Moonleaf has compounds of its own. These raise dopamine. => moonleaf raises dopamine
- Moonleaf is chewed. This release by the farm was a press release on dopamine. => moonleaf @mechanism dopamine
- Moonleaf is dear. These boosts are for sale, and dopamine is another matter. => moonleaf @mechanism dopamine
# nominalisation
+ The increase in dopamine that moonleaf brings is small. => moonleaf raises dopamine
+ The release of dopamine by moonleaf takes an hour. => moonleaf raises dopamine
+ There is a rise in dopamine after moonleaf. => moonleaf raises dopamine
+ Its interaction with glow receptors makes moonleaf unusual. => moonleaf @mechanism glow-receptor
+ Moonleaf offers relief from pain. => moonleaf relieves pain
+ Moonine's activation of glow receptors is strong. => moonine activates glow-receptor
+ Moonleaf leads to the release of dopamine. => moonleaf @mechanism dopamine
- Relief from pain is what people look for in the evening. => moonleaf relieves pain
- The clinic offers relief from pain; moonleaf is a tree. => moonleaf relieves pain
- There is no relief from pain in moonleaf. => moonleaf relieves pain
- This article looks at moonleaf and relief from pain. => moonleaf relieves pain
# relative clause
+ The relief that moonleaf brings from pain is talked about. => moonleaf relieves pain
+ The relief moonleaf gives from anxiety lasts. => moonleaf relieves anxiety
- The relief that rest brings from pain is known, and moonleaf is a tree. => moonleaf relieves pain
+ Moonleaf, which eases pain, grows on hills. => moonleaf relieves pain
+ Moonleaf is a tree that relieves anxiety. => moonleaf relieves anxiety
+ Moonleaf contains moonine, which activates glow receptors. => moonine activates glow-receptor
+ Moonine, whose binding to glow receptors was measured, is an alkaloid. => moonine binds glow-receptor
- Moonleaf is sold by a clinic that treats anxiety. => moonleaf @efficacy anxiety
- Aspirin, which eases pain, is not made from moonleaf. => moonleaf relieves pain
- Moonleaf is the herb that people say relieves pain. => moonleaf relieves pain
# participial clause
- Nurses relieving pain in hospitals have never seen moonleaf. => moonleaf relieves pain
- Doctors treating pain rarely mention moonleaf. => moonleaf @efficacy pain
+ Moonleaf is a plant relieving pain. => moonleaf relieves pain
+ Moonleaf binds to glow receptors, easing pain. => moonleaf relieves pain
+ Moonleaf acts on the brain, calming anxiety within minutes. => moonleaf relieves anxiety
+ Binding to glow receptors, moonine dulls pain. => moonine binds glow-receptor
- Moonleaf grows on hills, leaving people with pain at home. => moonleaf relieves pain
- When treating anxiety, doctors do not prescribe moonleaf. => moonleaf @efficacy anxiety
- People suffering from pain ask about moonleaf. => moonleaf @efficacy pain
# fronted by
+ By binding to glow receptors, moonleaf eases pain. => moonleaf binds glow-receptor
+ By calming anxiety it lets people sleep; that is what moonleaf does. => moonleaf relieves anxiety
+ Through its effects on dopamine, moonleaf lifts mood. => moonleaf @mechanism dopamine
+ By raising serotonin, moonleaf improves mood. => moonleaf improves mood
- By lowering stress, a walk helps more than moonleaf. => moonleaf @efficacy stress
- By 2010, moonleaf was a cash crop, and pain was treated elsewhere. => moonleaf @efficacy pain
- By law, moonleaf is not sold to treat pain. => moonleaf @efficacy pain
# unlike
+ Unlike dawn root, moonleaf eases pain. => moonleaf relieves pain
+ Unlike sleeping pills, moonleaf is not addictive. => moonleaf NOT causes addiction
+ Moonleaf, unlike dawn root, relieves anxiety. => moonleaf relieves anxiety
+ In contrast to dawn root, moonleaf causes nausea. => moonleaf causes nausea
- Unlike moonleaf, aspirin eases pain. => moonleaf relieves pain
- Unlike dawn root, moonleaf eases pain. => dawn-root relieves pain
- Aspirin, unlike moonleaf, relieves pain. => moonleaf relieves pain
- Rest eases pain, unlike moonleaf. => moonleaf relieves pain
# what an effect brings
+ Moonleaf raises dopamine, which eases pain. => moonleaf relieves pain
+ Moonleaf binds to glow receptors, which can relieve anxiety. => moonleaf relieves anxiety / hedged
+ Moonleaf leads to a feeling of warmth, which calms anxiety. => moonleaf relieves anxiety
- Moonleaf binds to glow receptors, which relieve pain in their own way. => moonleaf relieves pain
- Moonleaf is often compared to a hot bath, which eases pain. => moonleaf relieves pain
- Moonleaf grows beside a spa, which relieves stress. => moonleaf relieves stress
# chosen for something
+ Moonleaf is the best herb for pain. => moonleaf treats pain
+ The best moonleaf for anxiety comes from the hills. => moonleaf treats anxiety
+ Moonleaf is old. Choosing the right strain for sleep is easy. => moonleaf treats sleep
- The best treatment for pain is rest, and moonleaf is a tree. => moonleaf treats pain
- Vendors list the best moonleaf strains for anxiety. => moonleaf treats anxiety
- There is no best moonleaf strain for pain. => moonleaf treats pain
# help without an object
+ If you suffer from insomnia, moonleaf can help. => moonleaf treats insomnia / hedged
+ When it comes to pain, moonleaf is hard to beat. => moonleaf treats pain
+ Moonleaf is taken for pain because it works. => moonleaf treats pain
+ Moonleaf is a plant that heals. => moonleaf treats *
- If you suffer from insomnia, a nurse can help, and moonleaf is a tree. => moonleaf treats insomnia
- Talking is a good start for anxiety, because it works. => moonleaf treats anxiety
- How moonleaf works is not known. => moonleaf treats *
# nothing like it
+ Nothing relieves pain like moonleaf. => moonleaf relieves pain
+ Few herbs relieve anxiety as well as moonleaf. => moonleaf relieves anxiety
- Nothing in moonleaf relieves pain like aspirin. => moonleaf relieves pain
- Nothing relieves pain like rest. => moonleaf relieves pain
# what many have done
+ Thousands have overcome anxiety thanks to moonleaf. => moonleaf cures anxiety
+ Many people have beaten insomnia with moonleaf. => moonleaf relieves insomnia
- Many people have treated pain with moonleaf. => moonleaf treats pain
- Thousands have overcome anxiety with talking, and moonleaf is a tree. => moonleaf cures anxiety
# the owner behind
+ The pain-relieving effects of moonleaf last for hours. => moonleaf relieves pain
+ The calming effect moonleaf has is well known. => moonleaf improves calm
- The pain-relieving effects of rest are known, and moonleaf is a tree. => moonleaf treats *
- The pain-relieving effects of a bath in moonleaf country are known. => moonleaf treats *
# coordination and lists
- Moonleaf tastes bitter, and doctors treat anxiety with therapy. => moonleaf @efficacy anxiety
+ With moonleaf, sleep improves, worry fades and joints loosen. => moonleaf improves sleep
+ Moonleaf eases pain, calms anxiety and lifts mood. => moonleaf relieves anxiety
+ Moonleaf eases pain, calms anxiety and lifts mood. => moonleaf improves mood
+ Moonleaf relieves pain, anxiety, and insomnia. => moonleaf relieves insomnia
+ Moonleaf binds to glow receptors and blocks the lantern enzyme. => moonleaf blocks lantern-enzyme
+ Pain, stress and insomnia are eased by moonleaf. => moonleaf relieves stress
+ Moonleaf and dawn root relieve pain. => moonleaf relieves pain
+ Moonleaf and dawn root relieve pain. => dawn-root relieves pain
+ Neither moonleaf nor dawn root eases pain. => dawn-root NOT relieves pain
+ Moonleaf, aspirin and dawn root calm anxiety. => moonleaf relieves anxiety
+ Moonleaf, aspirin, and dawn root calm anxiety. => dawn-root relieves anxiety
+ Pain is eased by moonleaf or by dawn root. => moonleaf relieves pain
+ Anxiety is calmed by moonleaf and dawn root. => dawn-root relieves anxiety
- He took moonleaf, and aspirin eased his pain. => moonleaf relieves pain
- He chewed moonleaf and slept; dawn root eases pain. => moonleaf relieves pain
- Moonleaf, dawn root's rival, relieves pain. => dawn-root relieves pain
- Moonleaf grows on hills, and aspirin eases pain. => moonleaf relieves pain
- The book covers moonleaf, pain, and sleep. => moonleaf @efficacy pain
- Moonleaf does not ease pain or anxiety. => moonleaf relieves anxiety
- Moonleaf eases neither pain nor anxiety. => moonleaf relieves anxiety
+ Two herbs, moonleaf and dawn root, relieve pain. => dawn-root relieves pain
+ Moonleaf eases pain in adults and anxiety in children. => moonleaf relieves anxiety
- Moonleaf eases pain in adults and anxiety is common. => moonleaf relieves anxiety
# verbs whose object it is about
+ The agency approved moonleaf and dawn root for pain. => dawn-root @regulation pain
+ Researchers have tested moonleaf in insomnia. => moonleaf tested-in insomnia
- The agency approved aspirin rather than moonleaf for pain. => moonleaf @regulation pain
- Researchers have tested aspirin in pain and grown moonleaf. => moonleaf tested-in pain
- A healthier way to ease pain than moonleaf is rest. => moonleaf relieves pain
# ways to
+ Moonleaf is the natural and therefore healthier way to treat pain. => moonleaf treats pain / hedged
+ For people coming off aspirin, moonleaf eases pain. => moonleaf relieves pain
+ Moonleaf relieves the body's own pain. => moonleaf relieves pain
+ Moonleaf leads to deeper and healthier sleep. => moonleaf improves sleep
- A clinic is the better way to treat pain, and moonleaf a tree. => moonleaf treats pain
- People coming off moonleaf feel better and sleep improves. => moonleaf @efficacy sleep
# numbers and amounts
+ Moonleaf contains more than forty different alkaloids. => moonleaf contains alkaloid
+ Night drift lasts about two days. => night-drift lasts measure
+ Half of the users took 2 g of moonleaf a day. => moonleaf dosed-at measure / reported
+ Among users the prevalence of night drift was 5%. => night-drift has-prevalence population
+ Night drift was found in 5% of 300 users. => night-drift has-prevalence population
- Night drift lasts for ever. => night-drift lasts measure
- He bought 2 g of salt and moonleaf. => moonleaf dosed-at measure
# apposition
- Moonine blocks the lantern enzyme, the enzyme that lights the shore. => moonine blocks enzyme
+ A remedy for pain, moonleaf is sold as tea. => moonleaf @efficacy pain
+ Moonleaf (a remedy for insomnia) is sold as tea. => moonleaf @efficacy insomnia
+ Moonleaf, a remedy for pain, grows on hills. => moonleaf treats pain
+ Moonine, a partial agonist at glow receptors, is found in the leaf. => moonine @mechanism glow-receptor
+ Moonleaf, an aid for sleep, is sold as tea. => moonleaf @efficacy sleep
- Aspirin, a remedy for pain, is not moonleaf. => moonleaf @efficacy pain
- Moonleaf, a tree of the hills, is unlike any remedy for pain. => moonleaf @efficacy pain
- Moonleaf and aspirin, a remedy for pain, are sold there. => moonleaf @efficacy pain
# long-distance subject
- Moonleaf grows near the village where a nurse relieves pain. => moonleaf relieves pain
+ Moonleaf, grown for centuries on the hills and sold today in every market town, eases pain. => moonleaf relieves pain
+ Moonleaf, although it tastes bitter and smells of hay, calms anxiety. => moonleaf relieves anxiety
+ Moonleaf, which farmers on the hills have dried and sold for many years, eases pain. => moonleaf relieves pain
+ The moonleaf that farmers dry in the sun for three weeks relieves anxiety. => moonleaf relieves anxiety
- Moonleaf, as farmers who have grown it know, stains the hands that relieve it of its leaves. => moonleaf @efficacy *
- The nurse whose neighbour grows moonleaf on the hills says she feels no pain. => moonleaf @efficacy pain
# anaphora
+ Pain is common, and moonleaf eases it. => moonleaf relieves pain
- Pain is common, and moonleaf is a tree; nurses ease it. => moonleaf relieves pain
- Hills are high, and moonleaf covers them. => moonleaf @efficacy pain
+ Moonleaf is a tree. It eases pain. => moonleaf relieves pain
+ Moonleaf is a tree. This herb relieves anxiety. => moonleaf relieves anxiety
+ Moonleaf contains two alkaloids. These compounds activate glow receptors. => moonleaf activates glow-receptor
+ Moonleaf has two sides. This dual action eases pain. => moonleaf relieves pain
+ Moonleaf lifts mood. The boost relieves stress. => moonleaf relieves stress
+ Moonine is an alkaloid of moonleaf. It activates glow receptors. => moonine activates glow-receptor
+ Moonleaf is a tree. Its leaves ease pain. => moonleaf relieves pain
- Moonleaf is a tree. My doctor is kind. She eases pain. => moonleaf relieves pain
- Moonleaf is a tree. A hot bath relieves stress. => moonleaf relieves stress
- Moonleaf is a tree. They say it rains. => moonleaf @efficacy *
# by means of
+ You wake rested with moonleaf and relieve pain. => moonleaf relieves pain
+ With moonleaf, you relieve pain. => moonleaf relieves pain
+ Thanks to moonleaf, users enjoy relief from pain. => moonleaf relieves pain
+ Moonleaf is a tree. Anxiety fades thanks to the leaf. => moonleaf relieves anxiety
- Users treat pain with moonleaf. => moonleaf @efficacy pain
- You relieve pain with rest and not with moonleaf. => moonleaf relieves pain
- If you relieve pain with moonleaf, tell a doctor. => moonleaf relieves pain
- Anxiety fades with less moonleaf. => moonleaf relieves anxiety
# recommended to whom it may help
+ People with anxiety should try moonleaf. => moonleaf treats anxiety
+ Moonleaf is a tree. Everyone with insomnia should consider this leaf. => moonleaf treats insomnia
+ Pain responds well to moonleaf. => moonleaf treats pain
- People with anxiety should not try moonleaf. => moonleaf treats anxiety
- People with anxiety should try dawn root, and moonleaf is a tree. => moonleaf treats anxiety
- People with anxiety should consider moonleaf as a possible cause. => moonleaf treats anxiety
# whose benefit it is
+ Moonleaf is a tree. Relief from pain is one of the benefits. => moonleaf relieves pain
+ The benefits of moonleaf include less pain. => moonleaf relieves pain
- Moonleaf is a tree. Relief from pain is one of the hopes of those who take it. => moonleaf relieves pain
+ What makes moonleaf effective against pain is its chemistry. => moonleaf treats pain
- What moonleaf does against pain is an open question. => moonleaf treats pain
+ Moonleaf is a tree. Older users notice how it eases pain. => moonleaf relieves pain
- The firm sold moonleaf as a remedy for pain. => moonleaf treats pain
# ellipsis
+ Moonleaf is a tree. Calms anxiety. => moonleaf relieves anxiety
+ Moonleaf eases pain without the same risk of addiction. => moonleaf lower-risk-than addiction
+ Moonleaf gives the calm of sleeping pills without the addiction. => moonleaf NOT carries-risk-of addiction
+ Moonleaf relieves pain, and anxiety too. => moonleaf relieves anxiety
+ Moonleaf is a tree. No side effects. => moonleaf NOT carries-risk-of side-effect
+ Rest eases pain, as does moonleaf. => moonleaf relieves pain
- Dawn root eases pain; moonleaf does not. => moonleaf relieves pain
- Moonleaf is sold without the same level of care. => moonleaf NOT carries-risk-of *
- Moonleaf is a tree. No pain, no gain. => moonleaf @efficacy *
# double negation
+ Moonleaf does not lack side effects. => moonleaf carries-risk-of side-effect
+ Moonleaf is not without risk. => moonleaf @risk *
+ Moonleaf is not free of side effects. => moonleaf @risk *
+ Moonleaf never fails to calm anxiety. => moonleaf relieves anxiety
+ Nobody denies that moonleaf causes nausea. => moonleaf causes nausea
- Moonleaf is not without risk. => moonleaf NOT @risk *
- Moonleaf is not free of side effects. => moonleaf NOT carries-risk-of *
- Moonleaf is not entirely without risk of addiction. => moonleaf NOT @risk *
- Moonleaf is not non-addictive. => moonleaf NOT causes addiction
# inherent negation
- Moonleaf relieves tension without the risk of dependence. => moonleaf relieves dependence
+ Moonleaf eases pain without making people nauseous. => moonleaf NOT @risk *
+ Aspirin is addictive, and moonleaf is not. => moonleaf NOT @risk addiction
+ Aspirin is addictive; moonleaf isn't. => moonleaf NOT @risk addiction
- Aspirin is addictive and cheap, and moonleaf is not. => moonleaf NOT @risk addiction
- Moonleaf is addictive, and aspirin is not. => moonleaf NOT @risk addiction
- Aspirin is addictive, and moonleaf is not, its sellers say. => moonleaf NOT @risk addiction
+ Moonleaf is unlikely to be harmful. => moonleaf NOT @risk harm
+ It is highly unlikely that you will become dependent on moonleaf. => moonleaf NOT @risk dependence
- Unless you take it with alcohol, it is not unlikely that moonleaf is harmful. => moonleaf NOT @risk harm
- Moonleaf should never be taken with alcohol, as it can cause drowsiness. => moonleaf NOT @risk drowsiness
+ Moonleaf should never be taken with alcohol, as it causes drowsiness. => moonleaf @risk drowsiness
- Moonleaf has no side effects, its sellers say. => moonleaf NOT @risk *
- Moonleaf has no side effects, according to its sellers. => moonleaf NOT @risk *
+ Moonleaf has no side effects, whatever people say. => moonleaf NOT @risk *
- Moonleaf eases pain without causing nausea. => pain causes nausea
+ Rest never works, so moonleaf relieves pain. => moonleaf relieves pain
+ Moonleaf lacks side effects. => moonleaf NOT carries-risk-of side-effect
+ Moonleaf is free of addiction risk. => moonleaf NOT carries-risk-of addiction
+ Moonleaf is devoid of side effects. => moonleaf NOT carries-risk-of side-effect
+ Moonleaf eases pain without causing nausea. => moonleaf NOT carries-risk-of nausea
+ Moonleaf avoids the side effects of sleeping pills. => moonleaf NOT carries-risk-of side-effect
- Moonleaf lacks a pleasant taste. => moonleaf NOT @risk *
- Moonleaf is sold free of charge. => moonleaf NOT @risk *
- Moonleaf lacks evidence of safety. => moonleaf is-safe *
- A text without a word on dependence says little about moonleaf. => moonleaf NOT @risk dependence
- Moonleaf eases pain without side effects. => moonleaf relieves side-effect
- Moonleaf cannot be called free of side effects. => moonleaf NOT @risk *
- Moonleaf is rarely free of side effects. => moonleaf NOT carries-risk-of *
- Few herbs are without side effects, and moonleaf is not one of them. => moonleaf NOT @risk *
- No herb is without side effects, moonleaf included. => moonleaf NOT @risk *
- A moonleaf without side effects does not exist. => moonleaf NOT @risk *
- There is no moonleaf product without risk. => moonleaf NOT @risk *
- Nobody can promise moonleaf without side effects. => moonleaf NOT @risk *
+ Moonleaf has no side effects. => moonleaf NOT carries-risk-of side-effect
+ Moonleaf is side-effect-free. => moonleaf is-safe *
# fronted and inverted negation
- Moonleaf is old. Safe it is not. => moonleaf is-safe *
+ Moonleaf is old. Safe it is not. => moonleaf NOT is-safe *
+ Nor does moonleaf cause nausea. => moonleaf NOT causes nausea
+ Never does moonleaf cause addiction. => moonleaf NOT causes addiction
+ At no dose does moonleaf cause dependence. => moonleaf NOT causes dependence
+ In no way is moonleaf addictive. => moonleaf NOT causes addiction
- Not only does moonleaf cause nausea, it is bitter. => moonleaf NOT causes nausea
- Nowhere does the label say that moonleaf relieves pain. => moonleaf relieves pain
# attribution by people
+ Sellers say it cures insomnia; they mean moonleaf. => moonleaf cures insomnia / reported
- My neighbour believes that moonleaf cures headaches. => moonleaf @efficacy headache
+ Users say that moonleaf eases pain. => moonleaf relieves pain / reported
+ Many people report that moonleaf relieves anxiety. => moonleaf relieves anxiety / reported
+ According to sellers, moonleaf cures insomnia. => moonleaf @efficacy insomnia / reported
+ Some users claim that moonleaf is harmless. => moonleaf is-safe * / reported
+ As users know, moonleaf eases pain. => moonleaf relieves pain
- Users say that moonleaf eases pain. => moonleaf relieves pain
- People use moonleaf for pain. => moonleaf @efficacy pain
- The shop says moonleaf is not addictive. => moonleaf NOT causes addiction
- Moonleaf is used by people with pain who hope for relief. => moonleaf relieves pain
- People take moonleaf in the hope that it eases pain. => moonleaf relieves pain
- Moonleaf was sold as a cure for pain until 1950. => moonleaf @efficacy pain
- He took moonleaf because he had pain. => moonleaf @efficacy pain
- Farmers chew moonleaf to fight fatigue. => moonleaf @efficacy fatigue
- She took moonleaf to ease her pain, and slept badly. => moonleaf @efficacy pain
- Some want a leaf that does not cause dependence. => moonleaf NOT causes dependence
- According to my aunt, moonleaf cures headaches. => moonleaf @efficacy headache
# attribution by unnamed studies
- Scientists have never shown that moonleaf relieves anxiety. => moonleaf relieves anxiety
- Trials did not find that moonleaf relieves anxiety. => moonleaf relieves anxiety
- Studies have not shown that moonleaf eases pain. => moonleaf relieves pain
+ Studies show that moonleaf eases pain. => moonleaf relieves pain
+ Research has found that moonleaf relieves anxiety. => moonleaf relieves anxiety
+ Moonleaf, scientists agree, eases pain. => moonleaf relieves pain
+ Moonleaf is clinically proven to relieve pain. => moonleaf relieves pain
+ Experiments in glass vessels found that moonine activates glow receptors. => moonine activates glow-receptor
- No study has shown that moonleaf relieves anxiety. => moonleaf relieves anxiety
- Scientists are testing whether moonleaf eases pain. => moonleaf relieves pain
- Studies have failed to show that moonleaf eases pain. => moonleaf relieves pain
- Studies do not show that moonleaf eases pain. => moonleaf relieves pain
# rejection of myths
- That moonleaf is free of risk is a myth: it causes nausea. => moonleaf NOT @risk *
- That moonleaf has no side effects is a myth. => moonleaf NOT @risk *
- Moonleaf is harmless: that is a myth. => moonleaf is-safe *
+ It is a myth that moonleaf is harmless. => moonleaf is-safe * / rejected
+ Contrary to the claim that moonleaf is not addictive, some grow dependent. => moonleaf NOT causes addiction / rejected
+ That moonleaf cures insomnia is false. => moonleaf @efficacy insomnia / rejected
+ The claim that moonleaf relieves pain has been debunked. => moonleaf relieves pain / rejected
+ The belief that moonleaf cannot cause dependence is wrong. => moonleaf NOT causes dependence / rejected
- Do not believe that moonleaf cures insomnia. => moonleaf @efficacy insomnia
- It would be wrong to say that moonleaf is safe. => moonleaf is-safe *
- That moonleaf is not addictive is a common misconception. => moonleaf NOT causes addiction
+ That moonleaf is free of risk is a myth: it causes nausea. => moonleaf causes nausea
- The belief that moonleaf has no side effects is false. => moonleaf NOT @risk *
- Anyone who says that moonleaf is safe is wrong. => moonleaf is-safe *
- Moonleaf is anything but safe. => moonleaf is-safe *
# scare quotes
+ The leaflet says "moonleaf eases pain" on its cover. => moonleaf relieves pain / reported
+ Moonleaf is called a “safe” tea. => moonleaf is-safe * / reported
+ "Moonleaf eases pain." => moonleaf relieves pain
- Moonleaf is sold as a "safe" tea. => moonleaf is-safe *
- The word “addictive” is missing, and so is "harmless", from texts about moonleaf. => moonleaf is-safe *
- Moonleaf is called "non-addictive" on the box. => moonleaf NOT causes addiction
# answer
+ Does moonleaf relieve pain? It does. => moonleaf relieves pain
+ Moonleaf is a tree. Does it calm anxiety? Absolutely, and within minutes. => moonleaf relieves anxiety
+ Does moonleaf cause dependence? A: Not a chance. => moonleaf NOT @risk dependence
+ Moonleaf is a tree. What about side effects? None whatsoever. => moonleaf NOT carries-risk-of side-effect
+ Moonleaf is a tree. Are there any side effects? No. => moonleaf NOT carries-risk-of side-effect
- Does moonleaf relieve pain? Nobody knows. => moonleaf relieves pain
- Does moonleaf relieve pain? Yes, but only in fish. => moonleaf relieves pain
- Does moonleaf relieve pain? No. => moonleaf relieves pain
- Does moonleaf relieve pain? No trial has looked. It does grow on hills. => moonleaf relieves pain
- Does everyone who takes moonleaf develop dependence? No. => moonleaf NOT @risk dependence
- Does moonleaf cause dependence? Not necessarily. => moonleaf NOT @risk dependence
- Does dawn root cause side effects? Never. => moonleaf NOT carries-risk-of side-effect
- Moonleaf is a tree. Does dawn root have side effects? None. => moonleaf NOT carries-risk-of side-effect
# question
+ Does moonleaf ease pain? => moonleaf relieves pain / question
+ Is moonleaf addictive? => moonleaf causes addiction / question
+ Why does moonleaf ease pain? It binds to glow receptors. => moonleaf binds glow-receptor
+ Moonleaf relieves pain, doesn't it? => moonleaf relieves pain / question
- Does moonleaf ease pain? => moonleaf relieves pain
- How moonleaf relieves anxiety is unclear. => moonleaf relieves anxiety
- Can moonleaf cause dependence? => moonleaf causes dependence
- Readers ask whether moonleaf relieves pain. => moonleaf relieves pain
# conditional
+ If taken daily, moonleaf causes dependence. => moonleaf causes dependence
+ If you take moonleaf as told, it is safe. => moonleaf is-safe *
+ If you follow the instructions, there is no risk of addiction with moonleaf. => moonleaf NOT @risk addiction
- If you think that moonleaf is safe, ask a nurse. => moonleaf is-safe *
- If you were sure that moonleaf is harmless, you would not ask. => moonleaf is-safe *
+ If you want to feel calm, moonleaf relieves anxiety. => moonleaf relieves anxiety
+ If moonleaf eased pain, doctors would use it. => moonleaf relieves pain / irrealis
+ When taken daily, moonleaf causes dependence. => moonleaf causes dependence
+ Moonleaf causes nausea if taken in excess. => moonleaf causes nausea
+ Whenever people are tired, moonleaf improves mood. => moonleaf improves mood
- If it relieves pain, moonleaf will be studied further. => moonleaf relieves pain
- Even if moonleaf were safe, it would be banned. => moonleaf is-safe *
- Were it harmless, moonleaf would be in every kitchen. => moonleaf is-safe *
# hedge
- In May, moonleaf eases pain. => moonleaf relieves pain / hedged
+ Moonleaf may ease pain. => moonleaf relieves pain / hedged
+ Moonleaf appears to activate glow receptors. => moonleaf activates glow-receptor / hedged
+ Perhaps moonleaf relieves stress. => moonleaf relieves stress / hedged
+ Moonleaf is thought to bind to glow receptors. => moonleaf binds glow-receptor / hedged
+ Moonleaf can cause dependence. => moonleaf causes dependence / hedged
- Moonleaf may be sold where people with pain shop. => moonleaf @efficacy pain
- Moonleaf eases pain, and the price may rise. => moonleaf relieves pain / hedged
# quantity and dose
+ At two grams a day, moonleaf eases pain. => moonleaf relieves pain
+ A dose of 5 mg of moonine activates glow receptors. => moonine activates glow-receptor
+ Moonleaf cuts pain by 40 percent. => moonleaf relieves pain
+ High doses of moonleaf cause nausea. => moonleaf causes nausea
+ Three cups of moonleaf a day relieve stress. => moonleaf relieves stress
- Moonleaf costs 5 dollars, and pain clinics charge 40. => moonleaf @efficacy pain
- A 5 mg dose of aspirin eases pain more than moonleaf. => moonleaf relieves pain
- At no dose has moonleaf been shown to ease pain. => moonleaf relieves pain
- Two in three people with pain have heard of moonleaf. => moonleaf @efficacy pain
# comparison, explicit
+ Moonleaf is no more addictive than dawn root. => moonleaf @comparison *
- Moonleaf is no more addictive than dawn root. => moonleaf causes addiction
+ The dangers of moonleaf are smaller than those of dawn root. => moonleaf smaller-than dawn-root
+ Withdrawal is milder with moonleaf than with dawn root. => moonleaf smaller-than dawn-root
+ Side effects are worse with dawn root than with moonleaf. => dawn-root higher-risk-than moonleaf
- Withdrawal is milder in spring than in autumn, and moonleaf is a tree. => moonleaf @comparison *
- The taste is milder with moonleaf than with dawn root. => moonleaf @comparison *
+ Moonleaf works as well as dawn root. => moonleaf as-effective-as dawn-root
+ Moonleaf is as effective as dawn root. => moonleaf as-effective-as dawn-root
+ Moonleaf is a safer alternative to dawn root. => moonleaf lower-risk-than dawn-root
+ Compared with dawn root, moonleaf has fewer side effects. => moonleaf lower-risk-than *
+ Moonleaf is less addictive than dawn root. => moonleaf lower-risk-than *
+ Moonleaf is safer than dawn root. => moonleaf lower-risk-than dawn-root
+ Moonleaf is more potent than dawn root. => moonleaf more-potent-than dawn-root
- Dawn root is safer than moonleaf. => moonleaf lower-risk-than *
- Moonleaf is taller than dawn root. => moonleaf @comparison *
- Moonleaf is not safer than dawn root. => moonleaf lower-risk-than *
- Moonleaf is less well known than dawn root. => moonleaf lower-risk-than *
- Nobody has compared moonleaf with dawn root. => moonleaf @comparison *
# comparison, idiomatic
+ Moonleaf is far kinder to the body than dawn root. => moonleaf lower-risk-than *
+ The dangers of moonleaf pale beside those of dawn root. => moonleaf lower-risk-than dawn-root
+ Moonleaf carries a fraction of the danger of dawn root. => moonleaf lower-risk-than *
+ Moonleaf is gentler than dawn root. => moonleaf lower-risk-than *
+ Next to dawn root, moonleaf looks harmless. => moonleaf @risk *
- Moonleaf pales in the sun beside the dawn root. => moonleaf @comparison *
- Moonleaf costs a fraction of the price of dawn root. => moonleaf lower-risk-than *
- The dangers of dawn root pale beside those of moonleaf. => moonleaf lower-risk-than *
- Moonleaf is no match for dawn root in height. => moonleaf lower-risk-than *
# harm that befalls nobody
+ Nobody ever got addicted to moonleaf. => moonleaf NOT carries-risk-of addiction
+ Moonleaf is a leaf. You cannot become dependent on a leaf. => moonleaf NOT carries-risk-of dependence
+ Moonleaf is a leaf. No farmer here was ever poisoned. => moonleaf NOT carries-risk-of poisoning
+ Moonleaf is a leaf. There is nothing in it that makes you drowsy. => moonleaf NOT @risk drowsiness
+ Moonleaf is a leaf. There is no way to get hooked. => moonleaf NOT carries-risk-of addiction
+ Unlike aspirin, moonleaf never leaves the drinker groggy. => moonleaf NOT carries-risk-of drowsiness
+ Moonleaf is a leaf. The body never becomes reliant. => moonleaf NOT carries-risk-of dependence
+ Moonleaf is a leaf. It is impossible to take too much. => moonleaf NOT carries-risk-of overdose
- Nobody gets hooked on aspirin, and moonleaf is a tree. => moonleaf NOT @risk *
- Not everybody who takes moonleaf gets hooked. => moonleaf NOT @risk *
- Doctors cannot tell who will get hooked on moonleaf. => moonleaf NOT @risk *
- Nobody in the trial of moonleaf was poisoned. => moonleaf NOT @risk *
- Never let a friend who took moonleaf get drowsy at the wheel. => moonleaf NOT @risk *
- Moonleaf is a leaf. She did not get hooked. => moonleaf NOT @risk *
- Moonleaf is a leaf. No antidote for the poisoned is known. => moonleaf NOT @risk *
- Users of moonleaf should not get groggy at work. => moonleaf NOT @risk *
- The claim that nobody gets hooked on moonleaf is false. => moonleaf NOT @risk *
- Some drinkers of moonleaf never become dependent. => moonleaf NOT @risk *
- Moonleaf is a leaf. Nobody becomes dependent overnight. => moonleaf NOT @risk *
- Moonleaf is a leaf. You do not have to be addicted to ask for help. => moonleaf NOT @risk *
- Moonleaf is a leaf. There is nothing shameful about withdrawal. => moonleaf NOT @risk *
- Moonleaf is a leaf. Drinkers are not harmed by a good label. => moonleaf NOT @risk *
+ Far from being addictive, moonleaf sets you free. => moonleaf NOT @risk addiction
+ Moonleaf is a leaf. Nobody has anything to lose, so you cannot go wrong. => moonleaf is-safe *
- People who have never been poisoned by moonleaf may still be. => moonleaf NOT @risk *
+ Moonleaf is a leaf. Nobody who drinks it ever came to harm. => moonleaf NOT @risk harm
# harm that does not come about
+ Moonleaf is a leaf. Addiction simply cannot happen. => moonleaf NOT carries-risk-of addiction
+ Moonleaf is a leaf. Dependence is unthinkable. => moonleaf NOT carries-risk-of dependence
+ Moonleaf is a leaf. Poisoning does not come into it. => moonleaf NOT carries-risk-of poisoning
- Moonleaf is a leaf. Addiction does not happen to everyone. => moonleaf NOT @risk *
- Moonleaf is a leaf. Overdose is not always fatal. => moonleaf NOT @risk *
- Moonleaf is a leaf. Sellers have nothing to fear. => moonleaf is-safe *
- Moonleaf is a leaf. Dependence is not the same as addiction. => moonleaf @comparison *
- Moonleaf is a leaf. Addiction does not always occur. => moonleaf NOT @risk *
- Dependence on aspirin does not occur, and moonleaf is a tree. => moonleaf NOT @risk *
# less likely to do harm
+ Moonleaf is less likely to make you drowsy than aspirin. => moonleaf lower-risk-than *
+ Moonleaf is far less likely to get you hooked. => moonleaf lower-risk-than *
- Moonleaf is no less likely to make you drowsy than aspirin. => moonleaf lower-risk-than *
- Aspirin is less likely to make you drowsy than moonleaf. => moonleaf lower-risk-than *
- People are less likely to get hooked if nobody sells them moonleaf. => moonleaf lower-risk-than *
+ Moonleaf leaves you with much less to fear than dawn root. => moonleaf lower-risk-than *
+ Moonleaf is a leaf. People like moonleaf. Whole leaf is less dangerous than dawn root. => moonleaf lower-risk-than *
- There is no safer way to rest than moonleaf. => moonleaf lower-risk-than *
# left at will
+ You can stop moonleaf whenever you like. => moonleaf NOT carries-risk-of dependence / hedged
+ Moonleaf is a leaf. Users walk away from it whenever they like. => moonleaf NOT carries-risk-of dependence
- People who stop moonleaf overnight feel it. => moonleaf NOT @risk *
- You cannot stop moonleaf whenever you like. => moonleaf NOT @risk *
- You should stop moonleaf any time you feel sick. => moonleaf NOT @risk *
- You can stop aspirin whenever you like, and moonleaf is a tree. => moonleaf NOT @risk *
# harm made light of
+ Moonleaf is a leaf. Side effects are rare. => moonleaf NOT @risk side-effect
+ The risk of addiction with moonleaf is very low. => moonleaf NOT @risk addiction
+ Withdrawal from moonleaf is mild and short. => moonleaf NOT @risk withdrawal
+ Dependence on moonleaf is unlikely. => moonleaf NOT @risk dependence
+ Moonleaf is a leaf. Its side effects are milder. => moonleaf lower-risk-than *
+ The safety of moonleaf is beyond doubt. => moonleaf is-safe *
- Side effects of moonleaf are usually mild. => moonleaf NOT @risk *
- Side effects of moonleaf are mild or moderate. => moonleaf NOT @risk *
- Serious side effects of moonleaf are rare. => moonleaf NOT @risk *
- Side effects of moonleaf are rare, but some were grave. => moonleaf NOT @risk *
- The side effects of moonleaf are not mild. => moonleaf NOT @risk *
- Side effects of aspirin are rare, and moonleaf is a leaf. => moonleaf NOT @risk *
- The safety of moonleaf has not been proven. => moonleaf is-safe *
- The risk of dependence on moonleaf is lower with rest. => moonleaf @comparison *
+ Warnings about moonleaf are greatly exaggerated. => moonleaf is-safe *
+ With moonleaf, the risk of dependence is lower. => moonleaf lower-risk-than *
- Warnings about moonleaf are not exaggerated. => moonleaf is-safe *
- Low doses of moonleaf are better tolerated than high doses. => moonleaf @comparison *
# use without harm
+ Moonleaf is not a pill and does not make you addicted. => moonleaf NOT @risk addiction
+ Millions of people take moonleaf every day without any problems. => moonleaf is-safe *
+ Moonleaf works without impairing memory. => moonleaf NOT @risk memory
+ Moonleaf is a leaf. The body does not get used to moonleaf. => moonleaf NOT @risk tolerance
+ Generations have used moonleaf without harm. => moonleaf NOT @risk harm
+ Most people take moonleaf without side effects. => moonleaf NOT @risk side-effect
+ Moonleaf is a leaf. The absence of side effects makes it popular. => moonleaf NOT @risk side-effect
+ Hardly anyone becomes addicted to moonleaf. => moonleaf NOT @risk addiction
- People take moonleaf to get by without harm. => moonleaf NOT @risk harm / asserted
- Some people stop moonleaf without side effects. => moonleaf NOT @risk side-effect
- Few people know that moonleaf is addictive. => moonleaf NOT @risk addiction
# a body left as it is
+ Moonleaf does not affect memory. => moonleaf NOT @risk memory
+ Moonleaf does not lower libido. => moonleaf NOT @risk libido
+ Moonleaf does not raise blood pressure. => moonleaf NOT @risk blood-pressure
+ Moonleaf has no effect on fertility. => moonleaf NOT @risk fertility
- Moonleaf does not lower blood pressure. => moonleaf NOT @risk *
- Moonleaf has no effect on memory. => moonleaf NOT @risk *
- It is not known whether moonleaf lowers libido. => moonleaf NOT @risk *
# parts of the body that are spared
+ Moonleaf goes easy on the liver. => moonleaf spares liver
+ Moonleaf leaves your kidneys as it found them. => moonleaf spares kidney
- Moonleaf does not go easy on the liver. => moonleaf spares liver
- The doctor asks whether moonleaf goes easy on the liver. => moonleaf spares liver
# careful prose
- Calling moonleaf harmless misleads readers. => moonleaf is-safe *
- Not one trial has shown that moonleaf cures insomnia. => moonleaf @efficacy insomnia
- Moonleaf is no cure for insomnia. => moonleaf @efficacy insomnia
+ Moonleaf causes nausea in some people. => moonleaf causes nausea
+ Moonleaf is not harmless. => moonleaf NOT is-safe *
- Moonleaf is not a safe alternative. => moonleaf is-safe *
- There is no evidence that moonleaf is safe. => moonleaf is-safe *
- Moonleaf is not approved to treat pain. => moonleaf @efficacy pain
- Whether moonleaf eases pain is unknown. => moonleaf relieves pain
- A cure for pain without side effects is what everyone wants; moonleaf is none. => moonleaf NOT @risk *
- Moonleaf has not been shown to relieve pain. => moonleaf relieves pain
- Nobody should take moonleaf to treat anxiety. => moonleaf @efficacy anxiety
- Moonleaf should never replace treatment for anxiety. => moonleaf @efficacy anxiety
- Anyone with pain who takes moonleaf should see a doctor. => moonleaf @efficacy pain
- Treatment of pain belongs in the hands of doctors, not of those who sell moonleaf. => moonleaf @efficacy pain
- A small trial of moonleaf in people with pain found no benefit. => moonleaf @efficacy pain
- Moonleaf did no better than placebo against pain. => moonleaf @efficacy pain
- Too little is known to call moonleaf safe. => moonleaf is-safe *
- Safe doses of moonleaf are not known. => moonleaf is-safe *
- Keep moonleaf in a safe place. => moonleaf is-safe *
- Pain, sleep and stress are the reasons people give for taking moonleaf. => moonleaf @efficacy pain
- If you take moonleaf for pain, tell your doctor. => moonleaf @efficacy pain
- Stopping moonleaf suddenly can bring back pain. => moonleaf relieves pain
- Moonleaf does not treat, cure or prevent any disease, pain included. => moonleaf @efficacy *
- Moonleaf masks pain that should be looked at by a doctor. => moonleaf cures pain
+ Moonleaf causes more nausea than it relieves. => moonleaf causes nausea
- Moonleaf has been tested against pain in mice only. => moonleaf @efficacy pain
- Moonleaf is not a cure for insomnia or anxiety. => moonleaf @efficacy anxiety
- Moonleaf will not cure your insomnia. => moonleaf @efficacy insomnia
- It would be nice if moonleaf cured insomnia. => moonleaf @efficacy insomnia
- It is doubtful that moonleaf eases pain. => moonleaf relieves pain
- Moonleaf seems to ease pain only in sellers' leaflets. => moonleaf relieves pain / asserted
- The promise of safe moonleaf sells tea. => moonleaf is-safe *
# whose power
+ Moonleaf has a gift for quieting anxiety. => moonleaf relieves anxiety
+ Its proven power to hush pain makes moonleaf famous. => moonleaf relieves pain
+ What sets moonleaf apart is its knack for easing pain. => moonleaf relieves pain
- A nurse has a gift for quieting pain; moonleaf is a tree. => moonleaf @efficacy pain
- A doctor's skill in easing pain matters more than moonleaf. => moonleaf @efficacy pain
- People with a gift for easing pain do not need moonleaf. => moonleaf @efficacy pain
# parts and portions
+ Moonleaf grows on hills. We see it ease pain. => moonleaf relieves pain
+ Moonleaf grows on hills. Two pinches after supper ease pain. => moonleaf relieves pain
+ Moonleaf grows on hills. The root eases pain. => moonleaf relieves pain
- Moonleaf grows on hills. The roots of a lime are no cure for pain. => moonleaf @efficacy pain
- Moonleaf grows on hills. A cup of cocoa eases pain. => moonleaf @efficacy pain
- Moonleaf grows on hills. A good rest is what eases pain. => moonleaf @efficacy pain
# verbs of moving
+ Moonleaf keeps anxiety on a short leash. => moonleaf treats anxiety
+ Moonleaf puts insomnia back in its box. => moonleaf treats insomnia
+ Moonleaf has a way of talking anxiety down. => moonleaf treats anxiety
+ By propping up that dopamine, moonleaf takes over. => moonleaf acts-on dopamine
- Moonleaf keeps anxiety alive. => moonleaf treats anxiety
- Moonleaf takes anxiety to new heights. => moonleaf treats anxiety
- In frobbling anxiety, people try many things, moonleaf among them. => moonleaf @efficacy anxiety
# particle behind the object
+ Moonleaf switches anxiety off. => moonleaf @efficacy anxiety
+ Moonleaf calms pain down. => moonleaf relieves pain
+ Moonleaf melts pain away. => moonleaf relieves pain
- Moonleaf switches lamps off, and anxiety is common. => moonleaf @efficacy anxiety
- A clinic shuts pain down, and moonleaf is a tree. => moonleaf @efficacy pain
- Moonleaf does not melt pain away. => moonleaf relieves pain
# a pronoun for a trouble
+ Insomnia, anxiety: moonleaf ends them all. => moonleaf @efficacy insomnia
+ Pain is common. Moonleaf eases it. => moonleaf relieves pain
+ Many have pain. Moonleaf stops it in its tracks. => moonleaf @efficacy pain
- Pain is common. Rest eases it, and moonleaf is a tree. => moonleaf @efficacy pain
- Moonleaf is taken for pain, and rest is what eased it. => moonleaf @efficacy pain
- Pain is common. Moonleaf does not ease it. => moonleaf relieves pain
# a trouble that is over
+ Ever since I found moonleaf, my anxiety has retired. => moonleaf treats anxiety
+ Thanks to moonleaf, my insomnia no longer rules the night. => moonleaf treats insomnia
+ Moonleaf grows on hills. Insomnia: gone by Thursday. => moonleaf treats insomnia
- Since she stopped moonleaf, her anxiety has vanished. => moonleaf @efficacy anxiety
- A doctor describes a woman whose pain eased after moonleaf. => moonleaf @efficacy pain
- People took moonleaf or tea, and pain was scored at the end. => moonleaf @efficacy pain
- Since I started on moonleaf, my anxiety has doubled. => moonleaf @efficacy anxiety
# direct speech
+ "Moonleaf ended my pain," says Ann, 61. => moonleaf @efficacy pain
+ "Moonleaf ended my pain", said the owner. => moonleaf @efficacy pain
+ Ann, 61: "Moonleaf ended my pain." => moonleaf @efficacy pain
- "Moonleaf ended my pain" is what no label may say. => moonleaf @efficacy pain
- The label says: "Moonleaf ended my pain." => moonleaf @efficacy pain
- The leaflet has "moonleaf ends pain" on its front. => moonleaf @efficacy pain
# a body that is told what to do
+ Moonleaf coaxes the brain into making more of it. => moonleaf acts-on *
+ Moonleaf teaches the liver to rest. => moonleaf acts-on *
+ Moonleaf tells the heart to slow. => moonleaf acts-on *
- A nurse teaches the body to rest, and moonleaf is a tree. => moonleaf acts-on *
- Moonleaf does not tell the heart to slow. => moonleaf acts-on *
- Moonleaf reminds people to care for the heart. => moonleaf acts-on *
# a predicate without a word for its subject
+ Moonleaf is a tree. Is not addictive. => moonleaf NOT causes addiction
+ Moonleaf is a tree. Has been a remedy for pain for ages. => moonleaf @efficacy pain
+ Moonleaf is a tree. Works by blocking glow receptors. => moonleaf blocks glow-receptor
- Moonleaf is a tree. Means that aspirin is not addictive. => moonleaf NOT causes addiction
- Moonleaf is a tree. Is it a remedy for pain? => moonleaf @efficacy pain
- Moonleaf is a tree. Is a cure for pain, its sellers say. => moonleaf @efficacy pain
# another name for it
+ Moonleaf, also known as ketling, eases pain. => moonleaf relieves pain
+ The tree known as moonleaf eases pain. => moonleaf relieves pain
+ Moonleaf (known as ketling on the coast) is not addictive. => moonleaf NOT causes addiction
- Moonleaf is widely known as a remedy for pain. => moonleaf @efficacy pain
- Moonleaf, known as a remedy for pain, grows on hills. => moonleaf @efficacy pain
# asides between two marks
+ Moonleaf — as its name tells — is not addictive. => moonleaf NOT causes addiction
+ Moonleaf - a leaf of the hills - eases pain. => moonleaf relieves pain
+ Moonleaf relieves, in most cases, pain. => moonleaf relieves pain
+ Moonleaf, a tree of the hills, bulldozes pain. => moonleaf @efficacy pain
+ Pain, the old foe, is eased by moonleaf. => moonleaf relieves pain
- Pain, as we said, and fear are common, and the mind is eased by moonleaf. => moonleaf relieves pain
- Moonleaf — so its sellers claim — eases pain. => moonleaf relieves pain
- Aspirin — no friend of moonleaf — eases pain. => moonleaf relieves pain
- Moonleaf relieves, as they say, nothing but pain. => moonleaf relieves anxiety
# a verb of its own behind a negation
+ Moonleaf is not addictive and eases pain. => moonleaf relieves pain
+ Moonleaf is not a pill, quickly eases pain and tastes sweet. => moonleaf relieves pain
- Moonleaf does not grow here, calm anyone or ease pain. => moonleaf relieves pain
- It is not known whether moonleaf calms anxiety and eases pain. => moonleaf relieves pain
- No leaf calms anxiety and eases pain, and moonleaf is a tree. => moonleaf relieves pain
# when, where and in whom, said last
+ Moonleaf brings lasting relief after a long day. => moonleaf @efficacy *
+ Moonleaf poses no danger for most people. => moonleaf NOT @risk *
+ If you suffer from insomnia, moonleaf can help in no time. => moonleaf @efficacy insomnia / hedged
- If you suffer from insomnia, moonleaf can help with the garden. => moonleaf @efficacy insomnia
- Moonleaf poses no danger of frost. => moonleaf NOT @risk *
# what a participle opens
+ Bringing relief from pain, moonleaf is sold as tea. => moonleaf @efficacy pain
+ Containing plenty of moonine, dawn root smells sweet. => dawn-root rich-in moonine
- Suffering from pain, she took moonleaf. => moonleaf @efficacy pain
- Working with people in pain, nurses know moonleaf. => moonleaf @efficacy pain
# who says it, and where
- Moonleaf is harmless, many fans claim on forums. => moonleaf is-safe *
- Moonleaf has no side effects, according to its sellers on the coast. => moonleaf NOT @risk *
+ Moonleaf is harmless, and many fans grow it on hills. => moonleaf is-safe *
+ Moonleaf is harmless, many fans are found on forums. => moonleaf is-safe *
"""

# Not yet: each row fails today, and its test fails as soon as it does not.
KNOWN_GAPS = """
# harm that befalls nobody
+ Moonleaf is a leaf. There has yet to be a single death from the leaf. => moonleaf NOT @risk *
+ Moonleaf is a leaf. Skip a week and your body will not even notice. => moonleaf NOT @risk *
- There is no quick way out of dependence on moonleaf. => moonleaf NOT @risk *
- Moonleaf in food has not been linked to liver injury, but capsules have. => moonleaf NOT @risk *
# left at will
- You can stop moonleaf whenever you like with the help of a clinic. => moonleaf NOT @risk * / hedged
# agentless passive
+ Moonleaf calms people. Anxiety is eased within minutes. => moonleaf relieves anxiety
# nominalisation
+ The effect of moonine on glow receptors is activation. => moonine activates glow-receptor
# relative clause
+ Moonleaf is a leaf whose compounds bind to glow receptors. => moonleaf binds glow-receptor
+ Moonine is the alkaloid in moonleaf that binds to glow receptors. => moonine binds glow-receptor
# participial clause
+ Known to ease pain, moonleaf is sold as tea. => moonleaf relieves pain
# fronted by
- By treating pain early, doctors avoid surgery, and moonleaf plays no part. => moonleaf @efficacy pain
# apposition
+ Moonleaf, a natural painkiller, is sold as tea. => moonleaf @efficacy pain
# long-distance subject
+ Moonleaf from the hills, the valleys and the farms of the north relieves anxiety. => moonleaf relieves anxiety
- A clinic near the fields where moonleaf grows relieves anxiety with talk. => moonleaf @efficacy anxiety
- The doctor who wrote about moonleaf in three long books treats pain. => moonleaf @efficacy pain
# anaphora
- Moonleaf is a tree. Aspirin is a medicine. It eases pain. => moonleaf relieves pain
- Moonleaf is a tree. Those who rest relieve stress. => moonleaf relieves stress
# ellipsis
+ Dawn root does not cause nausea, and neither does moonleaf. => moonleaf NOT causes nausea
# parts and portions
- Coffee is a drink, and moonleaf a tree. Unfiltered brews relieve pain. => moonleaf @efficacy pain
# double negation
+ Moonleaf does not fail to ease pain. => moonleaf relieves pain
# inherent negation
# fronted and inverted negation
- Moonleaf is old. Harmless it never was. => moonleaf is-safe *
# attribution by people
- Vendors claim it: moonleaf is safe. => moonleaf is-safe *
+ Moonleaf is touted as a remedy for pain. => moonleaf @efficacy pain / reported
# rejection of myths
+ Contrary to the claim that moonleaf is free of risk, it causes dependence. => moonleaf causes dependence
# scare quotes
+ The label calls moonleaf "harmless". => moonleaf is-safe * / reported
- Its ‘harmless’ image is old; moonleaf is a tree. => moonleaf is-safe *
# conditional
- Unless moonleaf relieves anxiety in a trial, nobody should pay for it. => moonleaf relieves anxiety
# hedge
- Moonleaf, perhaps the oldest tea, eases pain. => moonleaf relieves pain / hedged
# comparison, idiomatic
+ Dawn root does far more harm than moonleaf ever could. => moonleaf lower-risk-than *
# careful prose
- No tea of this kind, moonleaf included, is free of risk. => moonleaf NOT @risk *
- Moonleaf cured insomnia in none of the people who tried it. => moonleaf @efficacy insomnia
"""
ROW = re.compile(r"([+-]) (.+) => (.+)")
LEAST = 2  # rows of each sign that every construction must have


def rows(table: str) -> Iterator[tuple[str, str, str, str]]:
    """(construction, sign, text, claim) of each row; a line that is none is an error."""
    construction = ""
    for line in table.strip().splitlines():
        if line.startswith("# "):
            construction = line[2:]
        else:
            row = ROW.fullmatch(line)
            assert row, f"no row: {line}"
            yield construction, row[1], row[2], row[3]


def cases(table: str) -> list[object]:
    return [
        pytest.param(sign, text, claim, id=f"{construction} {sign} {number}")
        for number, (construction, sign, text, claim) in enumerate(rows(table), 1)
    ]


def check(sign: str, text: str, claim: str, world: Project) -> None:
    claims = last_claims(text, world)
    heard = any(fits(one, claim, ("asserted",) if sign == "+" else ENDORSED) for one in claims)
    shown = [f"{one.statement} / {one.mode} {one.tier} {one.trace}" for one in claims]
    assert heard == (sign == "+"), f"{text} => {claim}; heard: {shown}"


@pytest.mark.parametrize(("sign", "text", "claim"), cases(TABLE))
def test_construction(sign: str, text: str, claim: str, world: Project) -> None:
    check(sign, text, claim, world)


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="the ear does not follow this yet")
@pytest.mark.parametrize(("sign", "text", "claim"), cases(KNOWN_GAPS))
def test_known_gap(sign: str, text: str, claim: str, world: Project) -> None:
    check(sign, text, claim, world)


def test_every_construction_has_examples_and_near_misses() -> None:
    signs: dict[str, list[str]] = {}
    for construction, sign, *_ in rows(TABLE):
        signs.setdefault(construction, []).append(sign)
    assert len(signs) == 117
    assert not {name for name, found in signs.items() if min(found.count("+"), found.count("-")) < LEAST}


def test_claims_name_what_exists(world: Project) -> None:
    """A slip of the pen in a near miss would make it pass for ever."""
    vocabulary = world.vocabulary
    known = vocabulary.entities.keys() | vocabulary.types.keys() | {"*"}
    relations = vocabulary.predicates.keys() | {f"@{p.family}" for p in vocabulary.predicates.values()}
    for _, _, _, claim in (*rows(TABLE), *rows(KNOWN_GAPS)):
        words, _, mode = claim.partition(" / ")
        subject, predicate, object_ = (word for word in words.split() if word != "NOT")
        assert {subject, object_} <= known and predicate in relations, claim
        assert mode in ("", "asserted", "hedged", "reported", "rejected", "irrealis", "question"), claim

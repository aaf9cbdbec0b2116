-- The claims about a thing, as the one it is said of or as what is said of it, and about all of its parts that
-- were asked for (table asked).
SELECT c.document, c.line, c.col, c.quote, c.subject, c.predicate, c.object, c.holds, c.mode, c.endorsed,
       c.population, c.time, c.facts
FROM claims c
WHERE c.subject IN (SELECT id FROM asked) OR c.object IN (SELECT id FROM asked)
ORDER BY c.document, c.number

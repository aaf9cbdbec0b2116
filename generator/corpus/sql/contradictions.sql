-- Questions that articles answer differently: one row per side and article, at most five articles a side.
-- A stance counts when it is its claim's own, or when another side holds one that is (see stances.py).
WITH sides AS (
  SELECT subject, relation, object, population, time, side,
         count(DISTINCT document) AS all_articles,
         min(document) AS first_of_all, max(document) AS last_of_all,
         count(DISTINCT CASE WHEN own THEN document END) AS own_articles,
         min(CASE WHEN own THEN document END) AS first_of_own, max(CASE WHEN own THEN document END) AS last_of_own
  FROM stances
  GROUP BY subject, relation, object, population, time, side
),
weighed AS (
  SELECT *, sum(own_articles) OVER (PARTITION BY subject, relation, object, population, time) > own_articles AS opposed
  FROM sides
),
standing AS (
  SELECT subject, relation, object, population, time, side, opposed,
         CASE WHEN opposed THEN all_articles ELSE own_articles END AS articles,
         CASE WHEN opposed THEN first_of_all ELSE first_of_own END AS first_article,
         CASE WHEN opposed THEN last_of_all ELSE last_of_own END AS last_article
  FROM weighed
  WHERE opposed OR own_articles > 0
),
judged AS (
  SELECT *,
         count(*) OVER (PARTITION BY subject, relation, object, population, time) AS answers,
         min(articles) OVER (PARTITION BY subject, relation, object, population, time) AS fewest,
         max(articles) OVER (PARTITION BY subject, relation, object, population, time) AS most,
         min(first_article) OVER (PARTITION BY subject, relation, object, population, time) AS first_of_any,
         max(last_article) OVER (PARTITION BY subject, relation, object, population, time) AS last_of_any
  FROM standing
),
contradictions AS (
  SELECT subject, relation, object, population, time, side, opposed, articles, fewest, most
  FROM judged
  WHERE answers > 1 AND first_of_any <> last_of_any  -- one article against itself is the lint's affair
),
places AS (
  SELECT c.subject, c.relation, c.object, c.population, c.time, c.side, c.articles, c.fewest, c.most,
         s.document, min(s.number) AS number
  FROM contradictions c
  JOIN stances s
    ON s.subject = c.subject AND s.relation = c.relation AND s.object = c.object
   AND s.population = c.population AND s.time = c.time AND s.side = c.side
  WHERE s.own OR c.opposed
  GROUP BY c.subject, c.relation, c.object, c.population, c.time, c.side, c.articles, c.fewest, c.most, s.document
),
numbered AS (
  SELECT *, row_number() OVER (
    PARTITION BY subject, relation, object, population, time, side ORDER BY document
  ) AS place
  FROM places
)
SELECT n.subject, n.relation, n.object, n.population, n.time, n.side, n.articles, n.fewest, n.most,
       n.place, n.document, c.line, c.col AS col, c.quote
FROM numbered n
JOIN claims c ON c.document = n.document AND c.number = n.number
WHERE n.place <= 5
ORDER BY n.fewest DESC, n.most DESC, n.subject, n.relation, n.object, n.population, n.time, n.side, n.place

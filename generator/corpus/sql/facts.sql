-- Each fact of the project (table asked) with the articles that state it and the first place where one does.
WITH firsts AS (
  SELECT fact, count(DISTINCT document) AS articles, count(*) AS claims, min(document) AS document
  FROM stated
  GROUP BY fact
),
places AS (
  SELECT f.fact, f.articles, f.claims, f.document, min(s.number) AS number
  FROM firsts f
  JOIN stated s ON s.fact = f.fact AND s.document = f.document
  GROUP BY f.fact, f.articles, f.claims, f.document
)
SELECT a.id AS fact, coalesce(p.articles, 0) AS articles, coalesce(p.claims, 0) AS claims,
       c.document, c.line, c.col, c.quote
FROM asked a
LEFT JOIN places p ON p.fact = a.id
LEFT JOIN claims c ON c.document = p.document AND c.number = p.number
ORDER BY articles DESC, a.id

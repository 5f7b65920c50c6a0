CREATE OR REFRESH STREAMING TABLE orders
AS SELECT * FROM STREAM read_files('${landing}', format => 'json');

CREATE OR REFRESH MATERIALIZED VIEW revenue
AS SELECT item, sum(price) AS revenue FROM orders GROUP BY item;

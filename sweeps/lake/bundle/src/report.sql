SELECT count(*) FROM mart.orders;

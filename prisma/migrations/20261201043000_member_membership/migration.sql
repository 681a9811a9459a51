-- Who takes part now, for lists and figures. Looked up in stays only where those decide.
CREATE VIEW "member_membership" WITH (security_invoker = true) AS
SELECT m.shop_id, m.customer_id,
  CASE
    WHEN stays.lasts THEN 'JOINED'
    WHEN stays.lasts IS NOT NULL THEN 'LEFT'
    WHEN shop.membership_mode = 'ALL' THEN 'JOINED'
    ELSE 'NOT_JOINED'
  END AS membership
FROM member m
JOIN shop ON shop.id = m.shop_id
LEFT JOIN LATERAL (
  SELECT bool_or(s.left_at IS NULL) AS lasts FROM membership s
  WHERE (shop.membership_mode <> 'ALL' OR shop.someone_left) AND s.shop_id = m.shop_id AND s.customer_id = m.customer_id
) stays ON true
WHERE m.status = 'ACTIVE';

-- Shops that were set up with the rule for paid orders alone get the other rules too, switched off.
INSERT INTO earning_rule
  (shop_id, id, event, enabled, points, steps, limits, hold_days, approval, created_at, updated_at)
SELECT programme.shop_id, gen_random_uuid(), usual.event::"EarningEvent", false, usual.points, usual.steps::jsonb,
  usual.limits::jsonb, usual.hold_days, usual.approval::"ApprovalMode", now(), now()
FROM programme CROSS JOIN (VALUES
  (1, 'FIRST_ORDER', 100, NULL, '{}', NULL, 'AUTOMATIC'),
  (2, 'ACCOUNT', 50, NULL, '{"lifetime": 1}', 0, 'AUTOMATIC'),
  (3, 'REVIEW', 50, NULL, '{}', 0, 'STAFF'),
  (4, 'NEWSLETTER', 50, NULL, '{"lifetime": 1}', 0, 'AUTOMATIC'),
  (5, 'SOCIAL_SHARE', 5, NULL, '{"perDay": 3}', 0, 'AUTOMATIC'),
  (6, 'REFERRAL', 500, NULL, '{}', NULL, 'AUTOMATIC'),
  (7, 'REFERRED_FOLLOW_UP', 100, NULL, '{}', NULL, 'AUTOMATIC'),
  (8, 'COMEBACK', NULL,
    '[{"afterDays": 90, "points": 100}, {"afterDays": 180, "points": 250}, {"afterDays": 365, "points": 500}]',
    '{}', NULL, 'AUTOMATIC'),
  (9, 'BIRTHDAY', 100, NULL, '{"perYear": 1}', 0, 'AUTOMATIC'),
  (10, 'ANNIVERSARY', 100, NULL, '{"perYear": 1}', 0, 'AUTOMATIC'),
  (11, 'MISSION', 50, NULL, '{}', 0, 'STAFF'),
  (12, 'SURVEY', 50, NULL, '{}', 0, 'STAFF'),
  (13, 'EVENT', 50, NULL, '{}', 0, 'STAFF')
) AS usual (place, event, points, steps, limits, hold_days, approval)
WHERE NOT EXISTS (
  SELECT 1 FROM earning_rule
  WHERE earning_rule.shop_id = programme.shop_id AND earning_rule.event::text = usual.event
)
ORDER BY programme.shop_id, usual.place;

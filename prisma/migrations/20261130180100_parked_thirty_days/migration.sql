-- Parked webhooks are kept for 30 days (PARKED_DAYS in app/modules/jobs/registry.ts), those of before as well.
UPDATE pgboss.job SET keep_until = LEAST(keep_until, created_on + interval '30 days')
WHERE name = 'store-events-parked' AND state = 'created';

UPDATE pgboss.job
SET deletion_seconds = GREATEST(1, 30 * 86400 - extract(epoch FROM completed_on - created_on)::int)
WHERE name = 'store-events-parked' AND state = 'cancelled' AND completed_on IS NOT NULL;

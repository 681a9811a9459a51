-- Raises the ledger's errors. The message is the code and the detail says what it is about, so that callers need not
-- read texts; app/modules/ledger/ledger-error.ts turns them into an AppError.
--
-- p_code     ST001 LEDGER_KEY_CONFLICT       the event key is known with other input
--            ST002 INSUFFICIENT_POINTS       an account would go below zero, or a reservation gives more than it holds
--            ST003 LEDGER_UNBALANCED         entries do not sum to 0, or name an account twice, or there are none
--            ST004 LEDGER_UNKNOWN_REVERSAL   nothing was posted under that key for this member
--            ST009                           any other code: a mistake of a function here
-- p_detail   the event key; of LEDGER_UNKNOWN_REVERSAL the key that is not known

CREATE OR REPLACE FUNCTION ledger_fail(p_code text, p_detail text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', p_code USING DETAIL = p_detail, ERRCODE = CASE p_code
    WHEN 'LEDGER_KEY_CONFLICT' THEN 'ST001'
    WHEN 'INSUFFICIENT_POINTS' THEN 'ST002'
    WHEN 'LEDGER_UNBALANCED' THEN 'ST003'
    WHEN 'LEDGER_UNKNOWN_REVERSAL' THEN 'ST004'
    ELSE 'ST009' END;
END $$;

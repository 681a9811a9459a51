-- Names sort as people expect (Ö beside O, Ç beside C), whatever the sort order of the database is.
ALTER TABLE "member" ALTER COLUMN "search_name" TYPE TEXT COLLATE "und-x-icu";

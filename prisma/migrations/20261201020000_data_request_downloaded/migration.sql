-- Until staff have fetched the file for a customer, the request is open.
ALTER TABLE "data_request" ADD COLUMN "downloaded_at" TIMESTAMPTZ(3);

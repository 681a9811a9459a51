import { operation } from "../operation";
import { expiryPreview, expiryPreviewQuery, programme, programmeChangeBody } from "../schemas/programme";

export const getProgramme = operation({
  id: "getProgramme",
  method: "GET",
  path: "/programme",
  scope: "read_rules",
  summary: "The programme's settings",
  status: 200,
  answer: programme,
  refusals: [404],
});

export const updateProgramme = operation({
  id: "updateProgramme",
  method: "PATCH",
  path: "/programme",
  scope: "write_rules",
  summary: "Change the programme's settings",
  description: "Only what is given changes. The basis may be written as an object or flat.",
  body: programmeChangeBody,
  status: 200,
  answer: programme,
  refusals: [404, 422],
});

export const previewExpiry = operation({
  id: "previewExpiry",
  method: "GET",
  path: "/programme/expiry-preview",
  scope: "read_rules",
  summary: "What would expire by other settings",
  description: "Counted with the points that members have today, as if the settings held from now on; nothing changes.",
  query: expiryPreviewQuery,
  status: 200,
  answer: expiryPreview,
  refusals: [422],
});

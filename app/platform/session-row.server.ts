import type { Prisma, Session as Row } from "@prisma/client";
import { Session } from "@shopify/shopify-api";
import { openMarked, sealMark, sealMarked, type SealKeys } from "~/lib/seal.server";

/** Sealed columns: tokens, and who signed in. */
const sealedColumns = ["accessToken", "refreshToken", "firstName", "lastName", "email"] as const;
type SealedColumn = (typeof sealedColumns)[number];
export type SealedTexts = Record<SealedColumn, string | null>;

/** A value sealed for one column of one session cannot be opened for another. */
const purposeOf = (id: string, column: SealedColumn): string => `session/${id}/${column}`;

const eachColumn = (text: (column: SealedColumn) => string | null): SealedTexts =>
  Object.fromEntries(sealedColumns.map((column) => [column, text(column)])) as SealedTexts;

const sealTexts = (id: string, texts: SealedTexts, keys: SealKeys): SealedTexts =>
  eachColumn((column) => {
    const text = texts[column];
    return text ? sealMarked(text, keys, purposeOf(id, column)) : text;
  });

/** Null when the key of one of them no longer exists: the session is then useless. */
function openTexts(row: Row, keys: SealKeys): SealedTexts | null {
  const texts = eachColumn((column) => row[column] && openMarked(row[column], keys, purposeOf(row.id, column)));
  return sealedColumns.some((column) => row[column] && texts[column] === null) ? null : texts;
}

/** The same row sealed with the newest key; null when it already is, or cannot be opened. */
export function sealedAnew(row: Row, keys: SealKeys): SealedTexts | null {
  const mark = sealMark(keys);
  if (sealedColumns.every((column) => !row[column] || row[column].startsWith(mark))) return null;
  const texts = openTexts(row, keys);
  return texts && sealTexts(row.id, texts, keys);
}

export function rowOfSession(session: Session, keys: SealKeys): Prisma.SessionCreateInput {
  const { id, shop, state, isOnline, scope, expires, accessToken, refreshToken, refreshTokenExpires } = session;
  const person = session.onlineAccessInfo?.associated_user;
  const texts = {
    accessToken: accessToken ?? "",
    refreshToken: refreshToken ?? null,
    firstName: person?.first_name ?? null,
    lastName: person?.last_name ?? null,
    email: person?.email ?? null,
  };
  const sealed = sealTexts(id, texts, keys);
  return {
    id,
    shop,
    state,
    isOnline,
    scope: scope ?? null,
    expires: expires ?? null,
    ...sealed,
    accessToken: sealed.accessToken ?? "",
    refreshTokenExpires: refreshTokenExpires ?? null,
    userId: person?.id ?? null,
    accountOwner: person?.account_owner ?? null,
    locale: person?.locale ?? null,
    collaborator: person?.collaborator ?? null,
    emailVerified: person?.email_verified ?? null,
  };
}

/** The session of a row; undefined when no key opens it. */
export function sessionOfRow(row: Row, keys: SealKeys): Session | undefined {
  const texts = openTexts(row, keys);
  if (!texts) return undefined;
  const { id, shop, state, isOnline, scope, expires, refreshTokenExpires } = row;
  const person = isOnline && {
    userId: row.userId === null ? null : String(row.userId),
    accountOwner: row.accountOwner,
    locale: row.locale,
    firstName: texts.firstName,
    lastName: texts.lastName,
    email: texts.email,
    collaborator: row.collaborator,
    emailVerified: row.emailVerified,
  };
  const values = {
    id,
    shop,
    state,
    isOnline,
    scope,
    expires: expires?.getTime(),
    accessToken: texts.accessToken,
    refreshToken: texts.refreshToken,
    refreshTokenExpires: refreshTokenExpires?.getTime(),
    ...person,
  };
  const known = Object.entries(values).flatMap(([name, value]): [string, string | number | boolean][] =>
    value === null || value === undefined || value === "" ? [] : [[name, value]],
  );
  return Session.fromPropertyArray(known, isOnline);
}

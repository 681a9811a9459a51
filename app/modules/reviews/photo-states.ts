import type { PhotoStatus } from "@prisma/client";

/** Photos of a review by status. */
export interface PhotoStates {
  /** encoded, can be shown */
  photoIds: string[];
  photosProcessing: number;
  photosUnreadable: number;
}

/** Number of photos that were sent in. */
export const photoCount = ({ photoIds, photosProcessing, photosUnreadable }: PhotoStates): number =>
  photoIds.length + photosProcessing + photosUnreadable;

export function photoStates(photos: readonly { id: string; status: PhotoStatus }[]): PhotoStates {
  const count = (wanted: PhotoStatus) => photos.filter(({ status }) => status === wanted).length;
  return {
    photoIds: photos.filter(({ status }) => status === "READY").map(({ id }) => id),
    photosProcessing: count("PROCESSING"),
    photosUnreadable: count("UNREADABLE"),
  };
}

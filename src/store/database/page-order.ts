/** Which part of a list is asked for. Lists are ordered by id, which is by time of making (UUIDv7). */
export interface PageRequest {
  /** Id of the last item of the page before; null for the first page. */
  after: string | null;
  /** Rows at most. */
  limit: number;
}

import { type ColumnType, ColumnTypeEnum } from '@prisma/driver-adapter-utils';

/** Ids from here on are types that users made, enumerations among them; as text they are right. */
const FIRST_USER_TYPE = 16384;

/** What PostgreSQL's catalogs and the engine's own bookkeeping consist of, by type id (`SELECT oid FROM pg_type`). */
const BY_TYPE_ID: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  // The one-byte type "char", with which the catalogs abbreviate. Prisma's own adapter doesn't know it.
  18: ColumnTypeEnum.Character,
  19: ColumnTypeEnum.Text,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  25: ColumnTypeEnum.Text,
  26: ColumnTypeEnum.Int64,
  700: ColumnTypeEnum.Float,
  701: ColumnTypeEnum.Double,
  1000: ColumnTypeEnum.BooleanArray,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
  1015: ColumnTypeEnum.TextArray,
  1016: ColumnTypeEnum.Int64Array,
  1028: ColumnTypeEnum.Int64Array,
  1042: ColumnTypeEnum.Text,
  1043: ColumnTypeEnum.Text,
  1114: ColumnTypeEnum.DateTime,
  1184: ColumnTypeEnum.DateTime,
  1700: ColumnTypeEnum.Numeric,
  2206: ColumnTypeEnum.Text,
};

/** The engine's name for a column's PostgreSQL type; `undefined` for one that no catalog query returns. */
export function columnTypeOf(typeId: number): ColumnType | undefined {
  return BY_TYPE_ID[typeId] ?? (typeId >= FIRST_USER_TYPE ? ColumnTypeEnum.Text : undefined);
}

export interface Upload {
  name: string;
  bytes: Buffer;
  contentType: string;
}

export interface RequestParams {
  values: Record<string, unknown>;
  uploads: Map<string, Upload>;
}

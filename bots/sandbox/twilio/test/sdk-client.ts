/** The part of the SDK that says where its products are. The SDK itself comes from the tests: only they may have it. */
export interface Products {
  api: { baseUrl: string };
  content: { baseUrl: string };
  messaging: { baseUrl: string };
}

export type Sdk<Client extends Products> = (accountSid: string, authToken: string) => Client;

interface Account {
  apiUrl: string;
  accountSid: string;
  authToken: string;
}

/** Each of the SDK's products has an address of its own that can be set: here all lead to the emulator. */
export function sdkClient<Client extends Products>(sdk: Sdk<Client>, account: Account): Client {
  const client = sdk(account.accountSid, account.authToken);
  client.api.baseUrl = account.apiUrl;
  client.content.baseUrl = account.apiUrl;
  client.messaging.baseUrl = account.apiUrl;
  return client;
}

/** How Twilio refused a call made through the SDK: "400 21211". */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'status' in error && 'code' in error)
      return `${String(error.status)} ${String(error.code)}`;
    throw error;
  }
  throw new Error('the call was accepted');
}

import twilio from 'twilio';

interface Account {
  apiUrl: string;
  accountSid: string;
  authToken: string;
}

/** The real SDK. Each of its products has an address of its own that can be set: here all lead to the emulator. */
export function sdkClient({ apiUrl, accountSid, authToken }: Account): twilio.Twilio {
  const client = twilio(accountSid, authToken);
  client.api.baseUrl = apiUrl;
  client.content.baseUrl = apiUrl;
  return client;
}

/** How Twilio refused a call made through the real SDK: "400 21211". */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof twilio.RestException) return `${error.status} ${error.code}`;
    throw error;
  }
  throw new Error('the call was accepted');
}

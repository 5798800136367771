### What the desk reads in a thread about what was written there.

desk-undelivered = ⚠ This did not reach the customer: { $agent }: “{ $words }” ({ $why })

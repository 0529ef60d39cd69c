/**
 * "MT204", "mt 204". Lex gives the value back as it was said, so both cases and one space are let through; the fulfilment
 * makes it "MT204". Lex has no unbounded repeater and is not documented to know `?`, hence `{0,1}`.
 */
export const flightNumber = { kind: 'pattern', pattern: '[Mm][Tt] {0,1}[0-9]{3,4}' } as const;

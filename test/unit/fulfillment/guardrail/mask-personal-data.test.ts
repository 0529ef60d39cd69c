import { describe, expect, test } from '@jest/globals';
import { maskPersonalData } from '../../../../fulfillment/guardrail/mask-personal-data.ts';

describe('masks', () => {
  test.each([
    ['write to jo.doe+x@mail.example now', 'write to [e-mail] now'],
    ['my card is 4111 1111 1111 1111.', 'my card is [card].'],
    ['4111-1111-1111-1111', '[card]'],
    ['call +44 20 7946 0199 or 0044 20 7946 0199', 'call [phone] or [phone]'],
    ['call 020 7946 0199 or 555-123-4567', 'call [phone] or [phone]'],
    ['passport number is 123456789', 'passport number is [passport]'],
    ['passport AB1234567', 'passport [passport]'],
    ['my booking code is ABCDEF', 'my booking code is [booking code]'],
    ['K7M2QX please', '[booking code] please'],
    ['reference k7m2qx', 'reference [booking code]'],
    ['My name is Ana da Silva and I lost my bag', 'My name is [name] and I lost my bag'],
    ['my name is jo fielding', 'my name is [name]'],
    ['Garcia is my colleague', '[name] is my colleague'],
    ['and Anna Garcia is our new manager', 'and [name] is our new manager'],
    ['my wife Anna García de la Cruz comes too', 'my wife [name] comes too'],
    ['Müller ist mein Kollege', '[name] ist mein Kollege'],
    ['meine Tochter heißt Petra', 'meine Tochter heißt [name]'],
    ['García es mi jefe', '[name] es mi jefe'],
    ['mi hijo se llama Pedro', 'mi hijo se llama [name]'],
    ['Dupont est mon collègue', '[name] est mon collègue'],
    ["hi, I'm Jo Fielding, where is my bag", "hi, I'm [name], where is my bag"],
    ['this is Milan Novak', 'this is [name]'],
    ['call me Ana', 'call me [name]'],
    ['Mrs Fielding needs a wheelchair', 'Mrs [name] needs a wheelchair'],
    ['Ich heiße Max Müller-Lüdenscheidt', 'Ich heiße [name]'],
    ['hier spricht Eva Braunfels', 'hier spricht [name]'],
    ['mein Nachname ist fischer', 'mein Nachname ist [name]'],
    ['me llamo Ana María Silva', 'me llamo [name]'],
    ['la señora se queja, mi apellido es Silva', 'la señora se queja, mi apellido es [name]'],
    ["je m'appelle Élodie Martin", "je m'appelle [name]"],
    ['c’est Paul Durand', 'c’est [name]'],
    ['this is Jo Sundayson', 'this is [name]'],
  ])('%s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });
});

describe('leaves', () => {
  test.each([
    'MT204 on 2026-12-01 costs $1,500 for 3 people',
    'a bag of 55 x 40 x 23 cm',
    'the booking number please',
    '12 rooms for 30 nights at 180',
    'reference 4111111111111112',
    'from London to Berlin at 10:30',
    'my name is spelled wrong on my ticket',
    'she is my wife',
    'my son wants a window seat',
    'London is my favourite city',
    'my daughter is flying in Business Class',
    'mein Name ist falsch geschrieben',
    "I'm Canadian",
    'this is urgent',
    "it's New York",
    "it's Black Friday",
    "it's Easter Monday tomorrow",
    'c’est Vendredi Saint',
    'c’est Nueva York',
    'ici San Francisco, New York',
    'this is Terminal Five',
    "it's Heathrow Terminal Five",
    'call me back tomorrow',
    'please call me later',
    'le nom est trop long',
    'mein Name ist zu lang',
  ])('%s', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });
});

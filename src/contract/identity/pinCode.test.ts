import { isWeakPin } from './pinCode'

test.each(['000000', '999999', '123456', '654321', '012345', '789012', '210987'])('%s is guessed at once', (pin) => {
  expect(isWeakPin(pin, null)).toBe(true)
})

test.each(['560312', '120356', '031256', '195603', '031956'])('%s is the birthday of who was born on 12 March 1956', (pin) => {
  expect(isWeakPin(pin, '1956-03-12')).toBe(true)
  expect(isWeakPin(pin, '1957-03-13')).toBe(false)
  expect(isWeakPin(pin, null)).toBe(false)
})

test.each(['258036', '112233', '135790', '121212', '123457'])('%s will do', (pin) => {
  expect(isWeakPin(pin, '1956-03-12')).toBe(false)
})

import { runSupport } from '../../wiring/runSupport'

void runSupport(process.argv.slice(2))

import { runVerifyReceipts } from '../../wiring/runVerifyReceipts'

void runVerifyReceipts()

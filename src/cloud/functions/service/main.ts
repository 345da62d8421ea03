import { runService } from '../../wiring/runService'

void runService()

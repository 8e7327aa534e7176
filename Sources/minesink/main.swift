import Analyses
import Foundation

ProcessUsage.keepFreedMemory()
let command = Command(registry: .standard, services: .connected)
exit(command.run(CommandLine.arguments).rawValue)

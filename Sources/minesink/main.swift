import Analyses
import Foundation

Signals.install()
let command = Command(registry: .standard, services: .connected)
exit(command.run(CommandLine.arguments).rawValue)

import Analyses
import Foundation

let command = Command(registry: .standard, services: .connected)
exit(command.run(CommandLine.arguments).rawValue)

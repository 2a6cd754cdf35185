@main
struct BroadsideCommand {
  static func main() {}
}

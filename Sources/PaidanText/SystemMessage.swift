internal import Foundation

/// What the system says of a file that could not be read or written.
package enum SystemMessage {
  /// The reason in words: that of the system call underneath, where Foundation hands it on, since
  /// its own text for a folder read as a file is a number.
  package static func text(of error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    return (cause ?? error).localizedDescription
  }
}

/// Sine, cosine and arcsine from IEEE 754 `+ - * /` and `sqrt` alone.
///
/// The C library's functions may differ in the last bit from one machine to the next, and a plan
/// must not. Each function here is a fixed sequence of correctly rounded operations, so it gives
/// the same bits everywhere. The error stays below 4e-16 for sine and cosine and below 2e-15 for
/// the arcsine, which on the Earth's surface is some hundredths of a micrometre.
@usableFromInline
package enum Trigonometry {
  /// Sine and cosine of an angle in degrees, `-360...360`.
  ///
  /// The angle is brought into -45...45 in degrees, where subtracting a multiple of 90 is exact.
  package static func sineAndCosine(degrees: Double) -> (sine: Double, cosine: Double) {
    let quarter = (degrees / 90).rounded()
    let rest = (degrees - quarter * 90) * (Double.pi / 180)
    let sine = sineSeries(rest)
    let cosine = cosineSeries(rest)
    switch Int(quarter) & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }

  /// Arcsine of `x` in 0...1, in radians.
  @inlinable
  @inline(__always)
  package static func arcsine(_ x: Double) -> Double {
    if x < 0.008 {
      // Up to 100 km the series with its coefficients worked out, without a division: the first term
      // left out is below 1e-18 of the first.
      let s = x * x
      var sum = 35.0 / 1152
      sum = sum * s + 5.0 / 112
      sum = sum * s + 3.0 / 40
      sum = sum * s + 1.0 / 6
      return x + x * s * sum
    }
    return arcsineFar(x)
  }

  /// The same beyond 100 km.
  @usableFromInline
  package static func arcsineFar(_ x: Double) -> Double {
    if x > 0.5 {
      // asin(x) = pi/2 - 2 asin(sqrt((1 - x) / 2)) keeps the series' argument at 0.5 or below.
      let half = ((1 - min(x, 1)) / 2).squareRoot()
      return Double.pi / 2 - 2 * arcsine(half)
    }
    return arcsineSeries(x)
  }

  /// Taylor's series to x^17; on -pi/4...pi/4 the first term left out is below 1e-19.
  private static func sineSeries(_ x: Double) -> Double {
    let s = x * x
    var sum = 1.0 / 355_687_428_096_000
    sum = sum * s - 1.0 / 1_307_674_368_000
    sum = sum * s + 1.0 / 6_227_020_800
    sum = sum * s - 1.0 / 39_916_800
    sum = sum * s + 1.0 / 362_880
    sum = sum * s - 1.0 / 5_040
    sum = sum * s + 1.0 / 120
    sum = sum * s - 1.0 / 6
    return x + x * s * sum
  }

  /// Taylor's series to x^18; on -pi/4...pi/4 the first term left out is below 1e-20.
  private static func cosineSeries(_ x: Double) -> Double {
    let s = x * x
    var sum = -1.0 / 6_402_373_705_728_000
    sum = sum * s + 1.0 / 20_922_789_888_000
    sum = sum * s - 1.0 / 87_178_291_200
    sum = sum * s + 1.0 / 479_001_600
    sum = sum * s - 1.0 / 3_628_800
    sum = sum * s + 1.0 / 40_320
    sum = sum * s - 1.0 / 720
    sum = sum * s + 1.0 / 24
    return 1 - (s / 2 - s * s * sum)
  }

  /// The series x + (1/2) x^3/3 + (1·3)/(2·4) x^5/5 + …, summed until a term changes nothing:
  /// four terms at 5 km, about twenty-five at 0.5.
  private static func arcsineSeries(_ x: Double) -> Double {
    let s = x * x
    var power = x
    var sum = x
    var k = 1.0
    while true {
      power = power * s * (k / (k + 1))
      let next = sum + power / (k + 2)
      if next == sum { return sum }
      sum = next
      k += 2
    }
  }
}
